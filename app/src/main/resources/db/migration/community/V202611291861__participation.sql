-- Who took part in what communities look after, by month: private, counted as it is recorded.
create table community.contributor (
    community uuid        not null references community.community (id),
    person    uuid        not null,
    month     date        not null,
    kind      text        not null,
    first     boolean     not null,
    last_at   timestamptz not null,
    primary key (community, person, month)
);
create index contributor_lately on community.contributor (community, last_at) include (person, kind);
create index contributor_person on community.contributor (person);

-- How much came in a month, of how many people, how many of whom for the first time.
create table community.month (
    community     uuid   not null references community.community (id),
    month         date   not null,
    contributions bigint not null default 0,
    messages      bigint not null default 0,
    contributors  bigint not null default 0,
    newcomers     bigint not null default 0,
    primary key (community, month)
);

create table community.month_kind (
    community    uuid   not null references community.community (id),
    month        date   not null,
    kind         text   not null,
    contributors bigint not null,
    primary key (community, month, kind)
);

-- Of what came in a month, how much had a first response after so many days.
create table community.first_response (
    community     uuid    not null references community.community (id),
    month         date    not null,
    days          integer not null,
    contributions bigint  not null,
    primary key (community, month, days)
);

-- Members of each kind who joined in a month, less those who left. Of who left before this nothing is known any more.
create table community.presence (
    community uuid    not null references community.community (id),
    month     date    not null,
    kind      text    not null,
    change    integer not null,
    primary key (community, month, kind)
);
insert into community.presence (community, month, kind, change)
select community, date_trunc('month', since at time zone 'Europe/Paris')::date, kind, count(*)
from community.membership where left_at is null group by 1, 2, 3;

-- Counted once a day: how many organisations members and contributors act for, and how evenly.
create table community.organizations (
    community     uuid        not null references community.community (id),
    among         text        not null,
    month         date        not null,
    people        integer     not null,
    placed        integer     not null,
    organizations integer     not null,
    effective     float8      not null,
    largest       float8      not null,
    counted_at    timestamptz not null,
    primary key (community, among, month)
);

-- What a community looked after at a time is found by the commons.
create index attachment_ever on community.attachment (commons, since);
