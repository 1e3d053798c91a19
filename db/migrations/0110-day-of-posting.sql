-- The day on which a print run was posted: service of what it holds is counted from it. Of the runs
-- marked as sent before the day was asked, it is the day on which they were made, from which service
-- was counted.
alter table print_run add column sent_on date;

update print_run set sent_on = made_on where state = 'sent';

-- A print run of a run that is reversed stays on record, with the files that it names.
alter table print_run drop constraint print_run_state_check;

alter table print_run add constraint print_run_state_check
  check (state in ('unsent', 'sent', 'withdrawn'));

alter table print_run add constraint print_run_sent_on_check
  check ((state = 'sent') = (sent_on is not null));

-- A summons is posted when its print run is: until then the court is told of no day.
update court_case_person p set posted_on = null
from notice n join document d using (notice_id) join print_run r using (print_run_id)
where n.case_id = p.case_id and n.kind = 'summons' and n.state = 'issued' and r.state = 'unsent'
  and p.proof = 'print run';
