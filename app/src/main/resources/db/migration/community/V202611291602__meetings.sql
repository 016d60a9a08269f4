-- Meetings; who registered is private, how many is not.
create table community.meeting (
    id            uuid primary key,
    community     uuid        not null references community.community (id),
    number        integer     not null,
    title         text        not null,
    place         text,
    online        text,
    zone          text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    agenda        text        not null,
    capacity      integer,
    sequence      integer     not null default 0,
    state         text        not null,
    reason        text,
    minutes       text,
    announced_at  timestamptz not null,
    changed_at    timestamptz not null,
    reminded      boolean     not null default false,
    unique (community, number)
);
create index meeting_when on community.meeting (community, starts_at, number);
create index meeting_oldest on community.meeting (announced_at, id);
create index meeting_to_remind on community.meeting (starts_at) where not reminded;

create table community.registration (
    meeting uuid        not null references community.meeting (id),
    person  uuid        not null,
    at      timestamptz not null,
    primary key (meeting, person)
);
create index registration_person on community.registration (person);
