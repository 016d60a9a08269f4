-- The times that this installation was restored from a backup, and what of its acts is lost since.
create table record.restoration (
    id          uuid primary key,
    made_at     timestamptz not null,
    first       bigint      not null,
    until       bigint      not null,
    lost        bigint      not null,
    restored_at timestamptz not null
);
create index restoration_order on record.restoration (restored_at, id);
