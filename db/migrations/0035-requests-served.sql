-- The letter by which information was asked for, where it was written here: what proves that the
-- person was asked.
alter table information_request add column notice_id bigint references notice;
