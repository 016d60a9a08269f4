-- Addresses that programs registered to be told of acts, how far each is, and what came of the last deliveries.
create table notification.hook (
    id            uuid primary key,
    person        uuid        not null,
    address       text        not null,
    secret        bytea       not null,
    types         text[]      not null,
    body          uuid,
    thing         uuid,
    created_at    timestamptz not null,
    position      bigint      not null,
    working       boolean     not null default true,
    attempts      int         not null default 0,
    failing_since timestamptz,
    next_at       timestamptz not null
);
create index hook_person on notification.hook (person, created_at);
create index hook_due on notification.hook (next_at) where working;

create table notification.delivery (
    id      uuid primary key,
    hook    uuid        not null references notification.hook (id) on delete cascade,
    message text        not null,
    act     uuid,
    at      timestamptz not null,
    status  int,
    millis  int         not null,
    said    text        not null
);
create index delivery_hook on notification.delivery (hook, at desc, id desc);
