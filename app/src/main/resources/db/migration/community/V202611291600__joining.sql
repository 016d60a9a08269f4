-- How one joins; a community founded before this said nothing of it and is open.
alter table community.community add column joining text;
alter table community.community add column version integer not null default 1;

-- Who asks to join: private. A request that was declined stays some days, so that it is not asked again at once.
create table community.join_request (
    id          uuid primary key,
    community   uuid        not null references community.community (id),
    person      uuid        not null,
    word        text        not null,
    asked_at    timestamptz not null,
    declined_at timestamptz,
    unique (community, person)
);
create index join_request_waiting on community.join_request (community, asked_at, id) where declined_at is null;
create index join_request_person on community.join_request (person);
create index join_request_declined on community.join_request (declined_at) where declined_at is not null;

-- Who is invited: a person who has an account, or an address that a secret link went to. Private, gone once taken.
create table community.invitation (
    id          uuid primary key,
    community   uuid        not null references community.community (id),
    who         text        not null,
    person      uuid,
    secret_hash bytea unique,
    made_at     timestamptz not null,
    ends_at     timestamptz not null,
    unique (community, who),
    check ((person is null) = (secret_hash is not null))
);
create index invitation_person on community.invitation (person) where person is not null;
create index invitation_ends on community.invitation (ends_at);
