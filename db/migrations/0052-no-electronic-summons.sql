-- First-class post is a means of its own, with its own day of service.
alter table service drop constraint service_method_check;

alter table service add constraint service_method_check
  check (method in ('post', 'first-class', 'hand', 'electronic'));

-- A summons cannot be served electronically (SI 1992/613 reg 35(2)): what was recorded so proves
-- nothing. What was said of it stays on record as it was said.
update court_case_person set deemed_on = null where service_method = 'electronic';

insert into order_review (order_id, raised_on, reason, lower_by_pence)
select o.order_id, current_date,
  'the summons was recorded as served electronically, which is no service (SI 1992/613 reg 35(2))',
  0
from liability_order o
where o.state = 'made' and exists (select 1 from court_case_person p
  where p.case_id = o.case_id and p.service_method = 'electronic');
