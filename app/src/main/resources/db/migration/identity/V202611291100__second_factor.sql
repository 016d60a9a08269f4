-- The second factor of an account: codes that an application makes from a secret (RFC 6238). Until a first code is given it
-- is only being set up.
create table identity.second_factor (
    person    uuid primary key references identity.person (id) on delete cascade,
    secret    bytea       not null,
    begun_at  timestamptz not null,
    since     timestamptz,
    last_step bigint      not null default 0
);

-- What opens an account once where its application is lost; only the SHA-256 of 80 random bits.
create table identity.recovery_code (
    person    uuid  not null references identity.second_factor (person) on delete cascade,
    code_hash bytea not null,
    primary key (person, code_hash)
);

-- Somebody who gave the first factor and not yet the second; only the SHA-256 of what her page holds.
create table identity.halfway (
    ticket_hash bytea primary key,
    person      uuid        not null references identity.person (id) on delete cascade,
    ends_at     timestamptz not null
);
create index halfway_person on identity.halfway (person);
create index halfway_ends on identity.halfway (ends_at);

-- What the administrators of the installation ask of those with power.
create table identity.demand (
    only_one      boolean primary key default true check (only_one),
    second_factor boolean not null default false
);
insert into identity.demand default values;
