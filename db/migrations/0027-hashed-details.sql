-- What an event says in detail is held by its hash, with a salt of its own, so that a chain stays
-- whole when retention one day takes a detail away and nobody can guess what it said. Events from
-- before have neither, and are hashed over what they say.
alter table event add column detail_salt bytea;
alter table event add column detail_hash bytea;
alter table event add check ((detail_salt is null) = (detail_hash is null));
