-- What facilitators put first on the page of their community; one that was taken down stays, because the acts on it stay.
create table community.pin (
    id          uuid primary key,
    community   uuid        not null references community.community (id),
    thing       uuid        not null,
    rank        integer     not null,
    pinned_at   timestamptz not null,
    unpinned_at timestamptz
);
create unique index pin_once on community.pin (community, thing) where unpinned_at is null;
create index pin_first on community.pin (community, rank desc) where unpinned_at is null;
create index pin_oldest on community.pin (pinned_at, id);
