-- Two records that look like one person's and are not: decided once, with its reason, and undone where
-- it was wrong.
create table party_told_apart (
  told_apart_id bigint generated always as identity primary key,
  one_id        bigint not null references party (party_id),
  other_id      bigint not null references party (party_id),
  reason        text not null check (reason <> ''),
  decided_on    date not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null,
  undone_on     date,
  undone_by     text,
  undo_reason   text,
  check (one_id < other_id),
  check ((undone_on is null) = (undone_by is null) and (undone_on is null) = (undo_reason is null))
);

create unique index party_told_apart_standing on party_told_apart (one_id, other_id)
  where undone_on is null;

create index party_told_apart_other on party_told_apart (other_id);
