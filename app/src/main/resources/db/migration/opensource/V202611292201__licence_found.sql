-- What lay beside a publiccode.yml where it came from: names of the state of the source code, and what licence files say.
create table opensource.look (
    card      uuid primary key references opensource.card (id),
    looked_at timestamptz not null,
    place     text        not null,
    address   text,
    origin    text,
    directory text,
    revision  text,
    snapshot  text,
    skipped   text
);

create table opensource.licence_text (
    card     uuid   not null references opensource.look (card),
    place    int    not null,
    file     text   not null,
    sha256   text   not null,
    size     bigint not null,
    swhid    text   not null,
    how      text   not null,
    licences text   not null,
    score    int    not null,
    share    int    not null,
    line     int    not null,
    reader   int    not null,
    primary key (card, place)
);
-- A text that was read before is not read again.
create index licence_text_known on opensource.licence_text (sha256, reader, card, place);

-- Where it is still to be looked for.
create table opensource.look_asked (
    card      uuid primary key references opensource.card (id),
    address   text        not null,
    asked_at  timestamptz not null,
    failed_at timestamptz
);
create index look_asked_oldest on opensource.look_asked (asked_at) where failed_at is null;
