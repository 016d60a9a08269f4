-- Counted anew from the record: by the days between which contributions waited, so that any day can be asked for.
drop table trust.contribution, trust.conduct, trust.answered_after, trust.open_since, trust.decision;

-- What acts say of a contribution: only to know what each further act changes.
create table trust.contribution (
    thing        uuid primary key,
    body         uuid not null,
    commons      uuid,
    kind         text not null,
    submitted    date not null,
    since        date not null,
    promised     int,
    relayed      date,
    acknowledged date,
    answered     date,
    decision     text not null,
    reasoned     boolean not null,
    done         date,
    contested    date,
    reviewed     date,
    result       text not null,
    merged       date,
    due          date generated always as (since + promised) stored
);

create index contribution_due on trust.contribution (due, thing)
    where answered is null and merged is null and promised is not null;
create index contribution_due_of_body on trust.contribution (body, due, thing)
    where answered is null and merged is null and promised is not null;

-- The scope is a body, a commons or, with the nil id, everything. Until is the last day of 9999 for what still waits.
create table trust.counted (
    scope    uuid   not null,
    measure  text   not null,
    received date   not null,
    until    date   not null,
    kind     text   not null,
    code     text   not null,
    number   bigint not null,
    primary key (scope, measure, received, until, kind, code)
);

create table trust.asked (
    body          uuid primary key,
    contributions bigint not null
);

create index asked_most on trust.asked (contributions desc, body);

-- What communities look after.
create table trust.attached (
    thing     uuid primary key,
    community uuid not null,
    commons   uuid not null
);

create index attached_community on trust.attached (community);
