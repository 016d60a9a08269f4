-- Contributions, their discussion, and how many each commons received.
create schema contribution;

create table contribution.contribution (
    id                  uuid primary key,
    commons             uuid        not null,
    body                uuid        not null,
    number              int         not null,
    kind                text        not null,
    state               text        not null,
    version             int         not null,
    title               text        not null,
    text                text        not null,
    place_row           bigint,
    place_column        text,
    place               text,
    author              uuid        not null,
    author_kind         text        not null,
    author_name         text,
    submitted_at        timestamptz not null,
    submitted_act       uuid        not null,
    promised_days       int,
    acknowledged_office text,
    acknowledged_at     timestamptz,
    acknowledged_act    uuid,
    decision            text,
    reasons             text,
    what_follows        text,
    office              text,
    answered_at         timestamptz,
    answered_act        uuid,
    outcome             text,
    outcome_address     text,
    done_at             timestamptz,
    done_act            uuid,
    left_to_do          boolean     not null default false,
    comments            bigint      not null default 0,
    unique (commons, number),
    check ((state = 'submitted') or (state = 'acknowledged' and acknowledged_at is not null)
        or (state in ('answered', 'done') and answered_at is not null))
);
create index contribution_oldest on contribution.contribution (submitted_at, id);
create index contribution_newest on contribution.contribution (commons, submitted_at, id);
create index contribution_waiting on contribution.contribution (commons, submitted_at, id)
    where state in ('submitted', 'acknowledged');
create index contribution_settled on contribution.contribution (commons, answered_at, id)
    where state in ('answered', 'done');
create index contribution_desk on contribution.contribution (body, submitted_at, id)
    where state in ('submitted', 'acknowledged');
create index contribution_to_do on contribution.contribution (body, answered_at, id) where left_to_do;
create index contribution_commons_to_do on contribution.contribution (commons, number) where left_to_do;

create table contribution.comment (
    id           uuid primary key,
    contribution uuid        not null references contribution.contribution (id),
    author       uuid        not null,
    author_kind  text        not null,
    author_name  text,
    on_behalf    uuid,
    text         text        not null,
    written_at   timestamptz not null,
    act          uuid        not null
);
create index comment_thread on contribution.comment (contribution, written_at, id);
create index comment_oldest on contribution.comment (written_at, id);

create table contribution.counter (
    commons uuid primary key,
    last    int not null
);
