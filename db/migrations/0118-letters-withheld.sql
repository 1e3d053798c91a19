-- A letter that an officer keeps from being printed, with the reason, until it is released. While it
-- is withheld it is served on nobody.
create table withholding (
  withholding_id bigint generated always as identity primary key,
  account_id bigint not null references account,
  notice_id bigint references notice,
  letter_id bigint references letter,
  reason text not null check (reason <> ''),
  withheld_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  released_on date,
  released_at timestamptz,
  released_by text,
  release_reason text,
  check (num_nonnulls(notice_id, letter_id) = 1),
  check (num_nulls(released_on, released_at, released_by, release_reason) in (0, 4))
);

create unique index on withholding (notice_id) where released_on is null;

create unique index on withholding (letter_id) where released_on is null;

create index on withholding (account_id);
