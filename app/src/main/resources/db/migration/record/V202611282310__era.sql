-- An era of the record: the time during which one key signs it. The first begins with the first key, each other one by an act.
create table record.era (
    number     int primary key,
    id         uuid        not null unique,
    origin     text        not null,
    vkey       text        not null,
    second     text        not null,
    beginning  text        not null check (beginning in ('first', 'changed', 'succeeded')),
    because    text,
    since      timestamptz not null,
    -- The last checkpoint that the key signed, once another one signs.
    last       bytea
);
create index era_order on record.era (since, id);
