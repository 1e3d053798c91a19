-- An end, the lift of a lock, a limit raised and codes asked of fewer wait for a second officer too.
alter table approval drop constraint approval_kind_check;

alter table approval add constraint approval_kind_check
  check (kind in ('officer', 'roles', 'password', 'codes', 'link', 'unlink', 'system-link', 'end',
    'unlock', 'limit', 'codes-rule'));

-- Whoever gave an officer a password knows it until the officer has chosen another: for a while the
-- two may be one person.
create table given_password (
  given_id bigint generated always as identity primary key,
  username text not null references officer (username),
  given_by text not null,
  given_on date not null,
  -- One-time codes that the officer had: without them the password alone lets nobody in.
  with_codes boolean not null,
  chosen_on date,
  recorded_at timestamptz not null,
  check (chosen_on >= given_on)
);
create index on given_password (username);

-- What is approved names its approval, and nothing else does.
alter table officer add column ended text;
alter table officer add column end_approval_id bigint references approval;
update officer set ended = 'before' where ended_on is not null;
alter table officer add check (ended in ('before', 'ordinary', 'approved'));
alter table officer add check ((ended is null) = (ended_on is null));
alter table officer add check (coalesce(ended = 'approved', false) = (end_approval_id is not null));

alter table officer_person add column granted text not null default 'before'
  check (granted in ('before', 'ordinary', 'approved'));
update officer_person set granted = 'approved' where approval_id is not null;
alter table officer_person alter column granted set default 'ordinary';
alter table officer_person add check ((granted = 'approved') = (approval_id is not null));
alter table officer_person add column ended text;
alter table officer_person add column end_approval_id bigint references approval;
update officer_person set ended = 'before' where ended_on is not null;
alter table officer_person add check (ended in ('before', 'ordinary', 'approved'));
alter table officer_person add check ((ended is null) = (ended_on is null));
alter table officer_person
  add check (coalesce(ended = 'approved', false) = (end_approval_id is not null));

alter table value_limit add column granted text not null default 'before'
  check (granted in ('before', 'ordinary', 'approved'));
alter table value_limit alter column granted set default 'ordinary';
alter table value_limit add column approval_id bigint references approval;
alter table value_limit add check ((granted = 'approved') = (approval_id is not null));

-- A user of the machine is an officer by an approval and by nothing else.
alter table system_account alter column approval_id set not null;
