-- What was written before a correction can still be read, so it is remembered beside what is written now.
alter table moderation.seen
    add column wording integer not null default 1,
    drop constraint seen_pkey,
    add primary key (thing, wording);
alter table moderation.seen alter column wording drop default;
