-- How often whom: one row for each account or network address (as a hash) and kind of deed, for about an hour.
create table moderation.bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index bucket_expires on moderation.bucket (expires_at);

-- While there is a row, the platform only reads.
create table moderation.read_only (
    only_one boolean     primary key default true check (only_one),
    french   text        not null,
    english  text        not null,
    since    timestamptz not null
);
