-- People, organisations and who may do what for them.
create schema identity;

create table identity.person (
    id            uuid primary key,
    handle        text        not null unique,
    email         text        not null unique,
    password_hash text        not null,
    kind          text        not null,
    public_name   text,
    language      text        not null,
    administrator boolean     not null default false,
    created_at    timestamptz not null
);

create table identity.organization (
    id          uuid primary key,
    slug        text        not null unique,
    name        text        not null,
    type        text        not null,
    description text        not null,
    contact     text,
    claimed     boolean     not null,
    created_at  timestamptz not null
);
create index organization_created on identity.organization (created_at, id);

create table identity.membership (
    organization uuid        not null references identity.organization (id),
    person       uuid        not null references identity.person (id),
    role         text        not null,
    since        timestamptz not null,
    primary key (organization, person)
);
create index membership_person on identity.membership (person);

-- The one-time code of an installation that nobody claimed yet; only its SHA-256.
create table identity.claim_code (
    only_one  boolean primary key default true check (only_one),
    code_hash bytea not null
);
