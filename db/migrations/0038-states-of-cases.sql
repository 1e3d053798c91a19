-- The states of a case and the stages of a charge that there are: what is in no list is a slip.
alter table court_case add constraint court_case_state_check check (state in
  ('laid', 'approved', 'refused-by-court', 'summonsed', 'withdrawn', 'dismissed',
   'liability-order', 'costs-only', 'paid-before-hearing'));
alter table recovery_state add constraint recovery_state_stage_check check (stage in
  ('billed', 'bill-reversed', 'reminder', 'second-reminder', 'final-notice', 'warning-letter',
   'complaint', 'summonsed', 'liability-order', 'costs-only', 'paid-before-hearing', 'withdrawn',
   'dismissed', 'quashed'));
