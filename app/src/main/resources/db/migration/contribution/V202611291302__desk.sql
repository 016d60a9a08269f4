-- How a body works on its answers: private to those who publish for it, and gone with what it is about.
create table contribution.handling (
    contribution uuid primary key references contribution.contribution (id),
    assignee     uuid not null
);
create index handling_assignee on contribution.handling (assignee);

create table contribution.note (
    id           uuid primary key,
    contribution uuid        not null references contribution.contribution (id),
    author       uuid        not null,
    text         text        not null,
    written_at   timestamptz not null
);
create index note_thread on contribution.note (contribution, written_at, id);
create index note_author on contribution.note (author);

create table contribution.asked (
    id           uuid primary key,
    contribution uuid        not null references contribution.contribution (id),
    whom         text        not null,
    since        date        not null,
    replied_at   timestamptz
);
create index asked_thread on contribution.asked (contribution, since, id);

create table contribution.draft (
    contribution uuid primary key references contribution.contribution (id),
    decision     text        not null,
    reasons      text        not null,
    what_follows text,
    office       text        not null,
    author       uuid        not null,
    written_at   timestamptz not null,
    approved_by  uuid,
    approved_at  timestamptz
);
create index draft_author on contribution.draft (author);
create index draft_approved on contribution.draft (approved_by) where approved_by is not null;

-- Bodies that want each answer approved by a second person.
create table contribution.approval (
    body uuid primary key
);

create index contribution_answered on contribution.contribution (body, answered_at) where answered_at is not null;
