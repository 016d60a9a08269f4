-- Indicators counted from acts as they are recorded. The body of nil id stands for all bodies together.
create schema trust;

create table trust.progress (
    only_one boolean primary key default true check (only_one),
    acts     bigint not null
);

create table trust.act_count (
    type   text   not null,
    nature text   not null,
    acts   bigint not null,
    primary key (type, nature)
);

-- One row per contribution, only to know how long its answer took and what was counted already.
create table trust.contribution (
    thing        uuid primary key,
    body         uuid    not null,
    since        date    not null,
    due          date    not null,
    acknowledged boolean not null default false,
    answered     boolean not null default false,
    done         boolean not null default false
);

create table trust.conduct (
    body         uuid primary key,
    submitted    bigint not null default 0,
    acknowledged bigint not null default 0,
    answered     bigint not null default 0,
    done         bigint not null default 0
);

create index conduct_most on trust.conduct (submitted desc, body);

create table trust.answered_after (
    body          uuid   not null,
    days          int    not null,
    contributions bigint not null,
    primary key (body, days)
);

-- Due is the last day of 9999 where nothing was promised.
create table trust.open_since (
    body          uuid   not null,
    since         date   not null,
    due           date   not null,
    contributions bigint not null,
    primary key (body, since, due)
);

create table trust.decision (
    body     uuid   not null,
    decision text   not null,
    answers  bigint not null,
    primary key (body, decision)
);
