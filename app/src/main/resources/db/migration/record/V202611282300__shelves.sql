-- Where acts are found by type, by responsible body and by what they are about, with how many there are: made from the
-- log by a follower. A shelf without a type holds all types, one without a body all bodies.
create table record.shelf (
    id   bigint generated always as identity primary key,
    type text,
    body uuid,
    acts bigint not null,
    unique nulls not distinct (type, body),
    check (type is not null or body is not null)
);
create index shelf_of_body on record.shelf (body, type);
create index shelf_largest on record.shelf (type, acts desc);

create table record.shelved (
    shelf     bigint not null,
    log_index bigint not null,
    primary key (shelf, log_index)
);

create table record.mention (
    thing     uuid   not null,
    log_index bigint not null,
    primary key (thing, log_index)
);
