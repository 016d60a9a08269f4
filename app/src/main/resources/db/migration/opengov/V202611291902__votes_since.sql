-- The transaction that wrote a vote last: maps of running consultations read what was written since they read before.
alter table opengov.vote add column written_by xid8 not null default pg_current_xact_id();
create index vote_written on opengov.vote (consultation, written_by) where standing;
