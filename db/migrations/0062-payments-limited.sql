-- How much an officer takes at once is limited as what gives money up is.
alter table value_limit drop constraint value_limit_action_check;

alter table value_limit add constraint value_limit_action_check
  check (action in ('receipt', 'refund', 'receipt-reversal', 'transfer', 'discretionary-reduction',
    'costs-withdrawn', 'penalty-quashed'));
