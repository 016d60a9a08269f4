-- What a follower fills outside the database, such as one copy of the search index: under another name it starts again.
alter table record.follower add column filling text not null default '';
