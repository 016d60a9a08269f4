-- Communities, who is in them, and the commons they look after.
create schema community;

create table community.community (
    id          uuid primary key,
    slug        text        not null unique,
    name        text        not null,
    summary     text        not null,
    charter     text        not null,
    charter_act uuid,
    founded_at  timestamptz not null
);
create index community_newest on community.community (founded_at, id);

-- A membership that ended stays, without its person and kind, because the acts on it stay.
create table community.membership (
    id        uuid primary key,
    community uuid        not null references community.community (id),
    person    uuid,
    kind      text,
    role      text        not null,
    since     timestamptz not null,
    left_at   timestamptz,
    check ((left_at is null) = (person is not null and kind is not null))
);
create unique index membership_once on community.membership (community, person) where left_at is null;
create index membership_person on community.membership (person) where left_at is null;
create index membership_kind on community.membership (community, kind) where left_at is null;
create index membership_oldest on community.membership (since, id);

create table community.attachment (
    id          uuid primary key,
    community   uuid        not null references community.community (id),
    commons     uuid        not null,
    since       timestamptz not null,
    detached_at timestamptz
);
create unique index attachment_once on community.attachment (community, commons) where detached_at is null;
create index attachment_commons on community.attachment (commons) where detached_at is null;
create index attachment_oldest on community.attachment (since, id);
