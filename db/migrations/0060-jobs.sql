-- What comes back by itself: a job, who works at it until when, and its run of each council's day.
create table job (
  name text primary key,
  leased_by text,
  leased_until timestamptz,
  check ((leased_by is null) = (leased_until is null))
);

create table job_run (
  job text not null references job,
  on_day date not null,
  state text not null check (state in ('running', 'done', 'failed', 'not-set')),
  tries integer not null check (tries > 0),
  started_at timestamptz not null,
  ended_at timestamptz,
  says text not null,
  primary key (job, on_day),
  check ((state = 'running') = (ended_at is null))
);
