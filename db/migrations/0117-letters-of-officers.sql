-- Letters that are no notice: one of an officer's own, and the copy of one that was sent. Each waits
-- to be printed, and is a document like any other once it is.
create table letter (
  letter_id bigint generated always as identity primary key,
  account_id bigint not null references account,
  party_id bigint not null references party,
  kind text not null check (kind in ('own', 'copy')),
  written_on date not null,
  subject text not null,
  paragraphs text[] not null,
  -- Of a copy: what was sent.
  copy_of bigint references document,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((kind = 'copy') = (copy_of is not null))
);

create index on letter (account_id);

create index on letter (copy_of) where copy_of is not null;

alter table document
  add column letter_id bigint references letter,
  -- To whom it was made out; null for what was printed before that was kept.
  add column party_ids bigint[];

create index on document (letter_id) where letter_id is not null;
