-- Whoever deleted her account is nobody in particular any more, and not several people.
alter table contribution.contribution add column author_gone boolean not null default false;

-- How many people of each kind contributed in a month that is over, and of how many of them the kind was attested then. Without
-- a body: to all bodies together, where whoever wrote to two is one.
create table contribution.contributors_count (
    id                      uuid primary key,
    body                    uuid,
    month                   date        not null,
    public_agents           int         not null,
    public_agents_attested  int         not null,
    entrepreneurs           int         not null,
    entrepreneurs_attested  int         not null,
    researchers             int         not null,
    researchers_attested    int         not null,
    civil_society           int         not null,
    civil_society_attested  int         not null,
    citizens                int         not null,
    citizens_attested       int         not null,
    counted_at              timestamptz not null,
    act                     uuid        not null,
    unique nulls not distinct (month, body)
);
create index contributors_count_oldest on contribution.contributors_count (counted_at, id);

-- Whether a body listens, as those say who contributed to it: private, and deleted once its quarter was published or is long over.
create table contribution.listening (
    body    uuid not null,
    quarter date not null,
    person  uuid not null,
    listens text not null check (listens in ('yes', 'partly', 'no')),
    primary key (body, quarter, person)
);
create index listening_person on contribution.listening (person);
create index listening_quarter on contribution.listening (quarter);

create table contribution.listening_count (
    id         uuid primary key,
    body       uuid        not null,
    quarter    date        not null,
    yes        int         not null,
    partly     int         not null,
    no         int         not null,
    counted_at timestamptz not null,
    act        uuid        not null,
    unique (quarter, body)
);
create index listening_count_oldest on contribution.listening_count (counted_at, id);
