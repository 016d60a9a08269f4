-- What is reported, what is decided of it, and what is said against a decision.
create schema moderation;

-- A thing to be looked at; at most one open matter for each.
create table moderation.matter (
    id         uuid        primary key,
    thing      uuid        not null,
    author     uuid,
    opened_at  timestamptz not null,
    reports    integer     not null default 0,
    outcome    text,
    decided_by uuid,
    decided_at timestamptz
);
create unique index matter_open on moderation.matter (thing) where outcome is null;
create index matter_queue on moderation.matter (opened_at, id) where outcome is null;
create index matter_author on moderation.matter (author) where outcome is null;

create table moderation.report (
    id          uuid        primary key,
    matter      uuid        not null references moderation.matter (id),
    person      uuid        not null,
    category    text        not null,
    explanation text        not null,
    reported_at timestamptz not null,
    unique (matter, person)
);
create index report_person on moderation.report (person);

-- A decision that hides something.
create table moderation.decision (
    id            uuid        primary key,
    matter        uuid        not null references moderation.matter (id),
    thing         uuid        not null,
    kind          text        not null,
    author        uuid,
    state         text        not null,
    hidden        text        not null,
    ground        text        not null,
    category      text        not null,
    detection     text        not null,
    account       text        not null,
    facts         text        not null,
    decided_by    uuid,
    decided_at    timestamptz not null,
    act           uuid        not null,
    appeal        text,
    appealed_at   timestamptz,
    answer        text,
    answered_by   uuid,
    answered_at   timestamptz
);
create index decision_thing on moderation.decision (thing, decided_at desc);
create index decision_newest on moderation.decision (decided_at desc, id desc);
create index decision_appealed on moderation.decision (appealed_at, id) where state = 'appealed';
create index decision_author on moderation.decision (author);

-- How many decisions of each category stand in which state.
create table moderation.total (
    category text   not null,
    state    text   not null,
    count    bigint not null,
    primary key (category, state)
);

-- Accounts that may not write for a while, by which decision.
create table moderation.limited (
    person   uuid        primary key,
    decision uuid        not null references moderation.decision (id),
    until    timestamptz not null
);
