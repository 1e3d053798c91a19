-- What one officer proposes and another approves, once for all that is proposed so.
create table approval (
  approval_id bigint generated always as identity primary key,
  kind text not null check (kind in ('officer', 'roles', 'password', 'codes', 'link', 'unlink', 'system-link')),
  subject text not null,
  proposed json not null,
  proposed_sha256 bytea not null,
  secret text,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  proposed_by text not null,
  proposed_person text not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_person text,
  decided_on date,
  reason text,
  check ((state = 'waiting') = (decided_by is null)),
  check ((decided_by is null) = (decided_person is null)),
  check ((decided_by is null) = (decided_on is null)),
  check (decided_by <> proposed_by and decided_person <> proposed_person),
  check (state = 'waiting' or secret is null),
  check (state <> 'refused' or reason is not null)
);
create unique index on approval (kind, subject) where state = 'waiting';

-- Roles that let approve are founded with the council or approved by a second officer; those of
-- before were given when nobody asked.
alter table officer_roles add column granted text not null default 'before'
  check (granted in ('before', 'ordinary', 'founded', 'approved'));
alter table officer_roles alter column granted set default 'ordinary';
alter table officer_roles add column approval_id bigint references approval;
alter table officer_roles add check ((granted = 'approved') = (approval_id is not null));
alter table officer_roles add check (granted <> 'ordinary'
  or not roles && array['team-leader', 'administrator']);

alter table officer_person add column approval_id bigint references approval;

-- Which officer a user of the machine is, at the command line.
create table system_account (
  machine_user text not null,
  username text not null references officer (username),
  linked_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  approval_id bigint references approval,
  primary key (machine_user)
);
