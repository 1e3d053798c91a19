-- Who is hidden is said in every transaction, as array literals, `{}` for nobody. Where it was not
-- said, or what was said did not arrive, the reading is an error: never as if nobody were hidden.
create or replace view reckoned_record as
  select party_id from restriction
  where lifted_on is null and party_id is not null
    and not current_setting('reeve.restricted')::boolean
  union
  select ap.party_id from account_person ap join restriction r on r.account_id = ap.account_id
  where r.lifted_on is null and not current_setting('reeve.restricted')::boolean
  union
  select party_id from officer_person
  where ended_on is null and username = any(current_setting('reeve.viewer')::text[]);

create or replace view reckoned_account as
  select account_id from restriction
  where lifted_on is null and account_id is not null
    and not current_setting('reeve.restricted')::boolean
  union
  select ap.account_id from account_person ap join reckoned_person p on p.party_id = ap.party_id;

create or replace view hidden_account as
  select unnest(current_setting('reeve.hidden_accounts')::bigint[]) as account_id;

create or replace view hidden_party as
  select unnest(current_setting('reeve.hidden_parties')::bigint[]) as party_id;

create or replace view hidden_dwelling as
  select unnest(current_setting('reeve.hidden_dwellings')::bigint[]) as dwelling_id;

create or replace view lifted_restriction as
  select restriction_id from restriction
  where lifted_on is not null and not current_setting('reeve.restricted')::boolean
  limit 1;
