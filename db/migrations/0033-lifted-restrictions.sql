-- Whether there is a restriction of the past that who looks may not know of: asked when a
-- transaction opens, as who is hidden is. One is enough.
create view lifted_restriction as
  select restriction_id from restriction
  where lifted_on is not null and current_setting('reeve.restricted', true) = 'no'
  limit 1;
