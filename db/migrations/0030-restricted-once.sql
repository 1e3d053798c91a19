-- Who is restricted is reckoned the same way for the log of looks, for letters and for webhooks as
-- for hiding: under every record of the person, and with every account of theirs.
create view restricted_person as
  with record as (
    select party_id from restriction where lifted_on is null and party_id is not null
    union
    select ap.party_id from account_person ap join restriction r on r.account_id = ap.account_id
    where r.lifted_on is null)
  select party_id from record
  union
  select m.merged_id from party_merge m join record r on r.party_id = m.kept_id
  where m.reversed_on is null
  union
  select m.kept_id from party_merge m join record r on r.party_id = m.merged_id
  where m.reversed_on is null;

create or replace view restricted_account as
  select account_id from restriction where lifted_on is null and account_id is not null
  union
  select ap.account_id from account_person ap join restricted_person p on p.party_id = ap.party_id;

create or replace view restricted_ref as
  select account_ref as ref from account
  where account_id in (select account_id from restricted_account)
  union
  select p.party_ref from party p join account_person ap on ap.party_id = p.party_id
  where ap.account_id in (select account_id from restricted_account)
  union
  select p.party_ref from party p join restricted_person r on r.party_id = p.party_id
  union
  select d.property_ref from dwelling d join liability l on l.dwelling_id = d.dwelling_id
  where l.superseded_at is null
    and l.account_id in (select account_id from restricted_account);

-- Streams of events that are told to no webhook but one that may know of what is restricted.
create view restricted_stream as
  select 'account/' || account_ref as stream from account
  where account_id in (select account_id from restricted_account)
  union
  select 'person/' || ref from restricted_ref where ref in (select party_ref from party)
  union
  select 'court-case/' || case_id from court_case
  where account_id in (select account_id from restricted_account)
  union
  select 'dwelling/' || dwelling_id from liability
  where superseded_at is null and account_id in (select account_id from restricted_account);

-- Subscribed by one who may see what is restricted.
alter table webhook add column restricted boolean not null default false;
