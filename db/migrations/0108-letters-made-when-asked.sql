-- Letters of a demonstration's history: recorded with their data, and made when somebody asks for
-- one. Until then a document has neither file nor pages.
create table letter_batch (
  letter_batch_id bigint generated always as identity primary key,
  print_run_id bigint not null references print_run,
  kind text not null,
  -- The letters' data as they were put together, as gzipped JSON.
  data bytea not null,
  template_sha256 bytea not null,
  recorded_at timestamptz not null,
  -- Of the file that was made of them, and what it was made with.
  pdf_sha256 bytea,
  pages int,
  made_with_sha256 bytea,
  constraint letter_batch_made check (num_nulls(pdf_sha256, pages, made_with_sha256) in (0, 3))
);

create index on letter_batch (print_run_id);

alter table document
  add column letter_batch_id bigint references letter_batch,
  alter column pdf_sha256 drop not null,
  alter column first_page drop not null,
  alter column last_page drop not null,
  add constraint document_made check (num_nulls(pdf_sha256, first_page, last_page) in (0, 3)),
  add constraint document_made_or_to_make
    check (pdf_sha256 is not null or letter_batch_id is not null);

create index on document (letter_batch_id) where letter_batch_id is not null;
