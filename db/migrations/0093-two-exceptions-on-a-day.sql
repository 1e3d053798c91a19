-- A dwelling may be in two of the classes that no premium is charged on: job-related and for sale.
alter table premium_exception drop constraint premium_exception_dwelling_id_valid_excl;

alter table premium_exception
  add exclude using gist (dwelling_id with =, class with =, valid with &&)
  where (superseded_at is null);
