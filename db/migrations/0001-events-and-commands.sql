-- The event log (append-only, hash-chained per stream) and the commands already carried out. A
-- stream is the history of one thing: 'account/0000000019', 'run/12'.
create table event (
  stream          text not null,
  seq             integer not null check (seq > 0),
  recorded_at     timestamptz not null,
  effective_on    date not null,
  actor           text not null,
  type            text not null,
  under           text,
  detail          json not null,
  previous_hash   bytea not null,
  hash            bytea not null,
  primary key (stream, seq)
);
create index event_recorded on event (recorded_at);

create table command (
  idempotency_key text primary key,
  request_hash    bytea not null,
  outcome         json not null,
  recorded_at     timestamptz not null
);
