-- By which words an account, a person, a property and a case are found. What they are is said once,
-- by this view of the facts; the table keeps the view's rows, and `reeve check` compares the two.
-- A word is of a to z and 0 to 9: accents and apostrophes are dropped, all else parts two words.
-- The weight says what counts more: a number, a name of today, an address, a former name.
create view search_fact as
  select 'account' as kind, account_id as subject,
    regexp_replace(lower(account_ref), '[^a-z0-9]', '', 'g') as word, 10::smallint as weight
  from account
  union all
  select 'case', case_id, regexp_replace(lower(summons_no), '[^a-z0-9]', '', 'g'), 10::smallint
  from court_case
  union all
  select 'person', party_id, regexp_replace(lower(party_ref), '[^a-z0-9]', '', 'g'), 10::smallint
  from party
  union all
  select 'person', d.party_id, w.word,
    (case when upper_inf(d.valid) then 8 else 5 end)::smallint
  from party_detail d
  cross join lateral regexp_split_to_table(lower(regexp_replace(normalize(d.name, nfd),
    '[''’\u0300-\u036f]', '', 'g')), '[^a-z0-9]+') w (word)
  where d.superseded_at is null
  union all
  select 'person', party_id, regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(00)?44', '0'),
    6::smallint
  from party_detail where superseded_at is null and phone is not null
  union all
  select 'person', party_id, lower(email), 6::smallint
  from party_detail where superseded_at is null and email is not null
  union all
  select 'property', d.dwelling_id, w.word, 6::smallint
  from dwelling d
  cross join lateral regexp_split_to_table(lower(regexp_replace(normalize(d.address_text, nfd),
    '[''’\u0300-\u036f]', '', 'g')), '[^a-z0-9]+') w (word)
  union all
  select 'property', dwelling_id, regexp_replace(lower(postcode), '[^a-z0-9]', '', 'g'),
    6::smallint
  from dwelling
  union all
  select 'property', dwelling_id, w.word, 6::smallint
  from dwelling
  cross join lateral regexp_split_to_table(lower(property_ref), '[^a-z0-9]+') w (word)
  union all
  select 'property', dwelling_id, regexp_replace(lower(property_ref), '[^a-z0-9]', '', 'g'),
    10::smallint
  from dwelling
  union all
  select 'property', dwelling_id, uprn, 10::smallint
  from dwelling where uprn is not null;

-- The number of a word of one thing: the heaviest of the facts that have it.
create table search_word (
  kind    text not null check (kind in ('account', 'person', 'property', 'case')),
  subject bigint not null,
  word    text not null check (word <> ''),
  weight  smallint not null,
  primary key (word, kind, subject)
);

insert into search_word (kind, subject, word, weight)
select kind, subject, word, max(weight) from search_fact where word <> '' group by 1, 2, 3;

create index search_word_subject on search_word (kind, subject) include (word, weight);

-- The distinct words, among which a misspelt one or a part of a number is looked for. Two who write
-- a new word at once may both put it in, so that neither waits for the other.
create table search_vocabulary (
  word    text not null,
  figures boolean generated always as (word ~ '[0-9]') stored
);

insert into search_vocabulary (word) select distinct word from search_word;

create index search_vocabulary_word on search_vocabulary (word text_pattern_ops);

create index search_vocabulary_words on search_vocabulary using gin (word public.gin_trgm_ops)
  where not figures;

create index search_vocabulary_figures on search_vocabulary using gin (word public.gin_trgm_ops)
  where figures;
