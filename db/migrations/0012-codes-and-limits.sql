-- One-time codes of officers, with the recovery codes for a lost device, and who must have them.
alter table officer add column totp_secret text;

alter table officer add column totp_since date;

-- The step of the last code taken: a code is worth nothing twice.
alter table officer add column totp_step bigint;

create table recovery_code (
  username        text not null,
  code_hash       bytea not null,
  used_at         timestamptz,
  primary key (username, code_hash)
);

create table second_factor_rule (
  role            text primary key,
  recorded_at     timestamptz not null,
  recorded_by     text not null
);

-- The most that a role or an officer may do at once, by action: 'role/team-leader', 'officer/x'.
create table value_limit (
  holder          text not null,
  action          text not null check (action in ('refund', 'receipt-reversal', 'transfer')),
  limit_pence     bigint not null check (limit_pence >= 0),
  reason          text not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  primary key (holder, action)
);
