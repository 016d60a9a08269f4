-- The public record: acts, the keys of their commitments, and the log made of them.
create schema record;

create table record.act (
    id          uuid primary key,
    ord         bigint generated always as identity,
    type        text        not null,
    thing       uuid        not null,
    body        uuid,
    refs        uuid[]      not null,
    occurred_at timestamptz not null,
    entry       bytea       not null,
    log_index   bigint unique
);
create index act_waiting on record.act (ord) where log_index is null;
create index act_thing on record.act (thing, ord);
create index act_refs on record.act using gin (refs);
create index act_body on record.act (body, ord) where body is not null;
create index act_type on record.act (type, ord);

-- One row per field that an act set; key is null for a field written in the entry itself.
create table record.field (
    act   uuid   not null references record.act (id),
    thing uuid   not null,
    name  text   not null,
    ord   bigint not null,
    key   bytea,
    primary key (act, name)
);
create index field_latest on record.field (thing, name, ord desc);

create table record.tree (
    only_one boolean primary key default true check (only_one),
    size     bigint not null,
    root     bytea  not null
);

create table record.tile (
    level  int    not null,
    number bigint not null,
    width  int    not null,
    bytes  bytea  not null,
    primary key (level, number)
);

create table record.bundle (
    number bigint primary key,
    width  int   not null,
    bytes  bytea not null
);

create table record.checkpoint (
    size      bigint primary key,
    note      bytea       not null,
    signed_at timestamptz not null
);

create table record.follower (
    name     text primary key,
    position bigint not null default 0
);
