-- What of a sum was paid, and from which day it was payable, when a notice stated it: a bill tells
-- what is left of each sum, not what it was planned to be.
alter table notice_due_sum
  add column paid_pence bigint not null default 0,
  add column payable_on date,
  add constraint notice_due_sum_paid check (paid_pence between 0 and amount_pence);

-- Bills that wait to be printed ask for what is left now: what was paid since need not be asked for.
update notice_due_sum s
set paid_pence = least(d.paid_pence, s.amount_pence), payable_on = d.payable_on
from due_sum d, notice n
where d.due_sum_id = s.due_sum_id and n.notice_id = s.notice_id
  and n.kind in ('demand', 'adjusted-demand') and d.state = 'live'
  and not exists (select 1 from document p where p.notice_id = n.notice_id);
