-- Who was told what, who follows what, and who wants no mail. Private: nothing of it goes to the record.
create schema notification;

create table notification.item (
    id        uuid primary key,
    recipient uuid        not null,
    sentence  text        not null,
    arguments text[]      not null,
    address   text        not null,
    act       uuid,
    told_at   timestamptz not null,
    unread    boolean     not null default true,
    unique (recipient, act)
);
create index item_inbox on notification.item (recipient, unread, told_at, id);

create table notification.follow (
    person uuid        not null,
    thing  uuid        not null,
    since  timestamptz not null,
    primary key (person, thing)
);
create index follow_thing on notification.follow (thing, person);

-- A person is in it once she has chosen not to be written to.
create table notification.no_mail (
    person uuid primary key,
    since  timestamptz not null
);
