-- Calls for contribution, and who takes part in them.
create table community.call (
    id              uuid primary key,
    community       uuid        not null references community.community (id),
    number          integer     not null,
    title           text        not null,
    need            text        not null,
    kinds           text        not null,
    until           date        not null,
    wanted          integer     not null,
    state           text        not null,
    outcome         text,
    outcome_address text,
    opened_at       timestamptz not null,
    unique (community, number)
);
create index call_oldest on community.call (opened_at, id);

-- One that was given back stays, without its person, because the acts on it stay.
create table community.taking (
    id       uuid primary key,
    call     uuid        not null references community.call (id),
    person   uuid,
    kind     text,
    name     text,
    taken_at timestamptz not null,
    given_back_at timestamptz,
    check ((given_back_at is null) = (person is not null and kind is not null)),
    check (given_back_at is null or name is null)
);
create unique index taking_once on community.taking (call, person) where given_back_at is null;
create index taking_call on community.taking (call, taken_at, id) where given_back_at is null;
create index taking_person on community.taking (person) where given_back_at is null;
create index taking_oldest on community.taking (taken_at, id);
