-- What an officer has typed and not yet sent for good: the body of a form, under the address that it
-- was sent to. A preview is a draft, reached by its address; a form whose session ended is one too.
create table draft (
  draft_id   uuid primary key,
  owner      text not null,
  action     text not null check (action like '/%'),
  body       json not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  done_to    text,
  check (expires_at > made_at)
);

create index draft_expires_at on draft (expires_at);

create index draft_owner on draft (owner);
