-- What else gives money up is limited too: the council's own reductions, costs and penalties let go.
alter table value_limit drop constraint value_limit_action_check;

alter table value_limit add constraint value_limit_action_check
  check (action in ('refund', 'receipt-reversal', 'transfer', 'discretionary-reduction',
    'costs-withdrawn', 'penalty-quashed'));
