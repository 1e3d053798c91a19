-- The contact record: a note says what it is, by what way somebody was in contact, and on which day
-- it is followed up. It is never changed: a correction is a later note that names the one before.
alter table account_note
  add column kind text not null default 'note',
  add column channel text,
  add column direction text,
  add column follow_up_on date,
  add column follow_up_by text,
  add column about_id bigint references account_note,
  add column about text;

alter table account_note add constraint account_note_kind_check
  check (kind in ('note', 'contact'));

alter table account_note add constraint account_note_contact_check
  check ((kind = 'contact') = (channel is not null) and (channel is null) = (direction is null));

alter table account_note add constraint account_note_direction_check
  check (direction in ('in', 'out'));

alter table account_note add constraint account_note_follow_up_check
  check ((follow_up_on is null) = (follow_up_by is null));

-- What it says of the one before: it puts it right, says that it is wrong, or follows it up.
alter table account_note add constraint account_note_about_check
  check ((about_id is null) = (about is null) and about in ('corrects', 'wrong', 'done'));

create index on account_note (about_id) where about_id is not null;

create index on account_note (follow_up_on) where follow_up_on is not null;
