-- Areas of abolished councils inside one council: each keeps its own tax for some years, and may
-- have its own discounts and premiums. Where a parish lay then does not change any more.
create table charging_area (
  area_code       text primary key check (area_code <> ''),
  name            text not null,
  first_year      text not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null
);
alter table parish add column area_code text;
-- What is charged in one area alone; '' is charged in all of them.
alter table tax_element add column area_code text not null default '';
alter table tax_element add check (area_code = '' or parish_code = '');
alter table tax_element drop constraint tax_element_pkey;
alter table tax_element add primary key (year, element_code, area_code, parish_code);
