-- What the installation says of itself: one row for each text, with what is published and what is being written.
create schema site;

create table site.text (
    kind          text primary key,
    id            uuid        not null unique,
    draft_fr      text        not null,
    draft_en      text        not null,
    drafted_at    timestamptz not null,
    version       int         not null default 0,
    number        int         not null default 0,
    published_fr  text,
    published_en  text,
    published_at  timestamptz,
    published_act uuid
);
