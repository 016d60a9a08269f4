-- Sessions of signed-in accounts, and forms already received.
create schema web;

create table web.session (
    token_hash bytea primary key,
    account    uuid        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null
);
create index session_account on web.session (account);
create index session_ends on web.session (ends_at);

create table web.submission (
    account  uuid        not null,
    key      uuid        not null,
    location text        not null default '/',
    at       timestamptz not null default now(),
    primary key (account, key)
);
create index submission_at on web.submission (at);

-- What the first administrator decided; one row once the installation is claimed.
create table web.installation (
    only_one   boolean primary key default true check (only_one),
    name       text        not null,
    public_url text        not null,
    claimed_at timestamptz not null default now()
);
