-- Versions of a charter after the one of its founding, which is version 1.
create table community.charter_version (
    id          uuid primary key,
    community   uuid        not null references community.community (id),
    number      integer     not null,
    text        text        not null,
    why         text        not null,
    proposed_at timestamptz not null,
    ends_at     timestamptz not null,
    state       text        not null,
    agreed      integer,
    objected    integer,
    members     integer,
    act         uuid        not null,
    unique (community, number)
);
create unique index charter_version_open on community.charter_version (community) where state = 'open';
create index charter_version_ends on community.charter_version (ends_at) where state = 'open';
create index charter_version_oldest on community.charter_version (proposed_at, id);

-- Who said what: private, and gone once it is decided.
create table community.charter_opinion (
    version uuid        not null references community.charter_version (id),
    person  uuid        not null,
    agrees  boolean     not null,
    at      timestamptz not null,
    primary key (version, person)
);
create index charter_opinion_person on community.charter_opinion (person);

-- The version of the charter that somebody agreed to by joining; none was said before this.
alter table community.membership add column charter integer;
