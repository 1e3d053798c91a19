-- Letters that could not be printed, and why: shown with the run until they are.
create table print_failure (
  run_id    bigint primary key references run,
  failed_at timestamptz not null,
  why       text not null
);
