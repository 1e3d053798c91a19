-- The tribunal's leave for an appeal that comes late; penalties for reductions.
alter table appeal add column tribunal_leave text;
alter table penalty drop constraint penalty_failure_check;
alter table penalty add constraint penalty_failure_check
  check (failure in ('reg-3', 'reg-12', 'reg-11', 'reg-16', 'reduction-change', 'reduction-statement'));
