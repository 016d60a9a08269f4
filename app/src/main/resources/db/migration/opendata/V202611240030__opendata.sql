-- What a dataset has beyond its entry in the register: its description, its files and their versions.
create schema opendata;

create table opendata.dataset (
    id           uuid primary key,
    licence      text   not null,
    licence_said text,
    frequency    text   not null,
    themes       text[] not null,
    keywords     text[] not null,
    language     text   not null,
    contact      text,
    issued       date,
    modified     date
);

-- A version of the file that we keep. Its bytes are in the file store, under their SHA-256.
create table opendata.version (
    id           uuid primary key,
    dataset      uuid        not null references opendata.dataset (id),
    number       int         not null,
    sha256       text        not null,
    size         bigint      not null,
    file_name    text        not null,
    format       text        not null,
    media_type   text        not null,
    charset      text,
    separator    text,
    rows         bigint,
    columns      int,
    added        bigint,
    removed      bigint,
    changed      bigint,
    note         text,
    published_at timestamptz not null,
    unique (dataset, number)
);
create index version_oldest on opendata.version (published_at, id);

-- A file that stays where it is, listed by its address.
create table opendata.listed_file (
    id         uuid primary key,
    dataset    uuid        not null references opendata.dataset (id),
    place      int         not null,
    title      text,
    address    text        not null,
    download   boolean     not null,
    format     text,
    media_type text,
    size       bigint,
    listed_at  timestamptz not null,
    unique (dataset, place)
);
create index listed_file_oldest on opendata.listed_file (listed_at, id);

-- Files received with a form that still has something to correct.
create table opendata.received (
    id        uuid primary key,
    account   uuid        not null,
    sha256    text        not null,
    size      bigint      not null,
    file_name text        not null,
    at        timestamptz not null
);
create index received_at on opendata.received (at);

-- Where an imported dataset comes from, so that it is brought in once.
create table opendata.source (
    identifier  text primary key,
    dataset     uuid        not null references opendata.dataset (id),
    imported_at timestamptz not null
);
