-- The register of everything opened, and the links between what is in it.
create schema commons;

create table commons.entry (
    id         uuid primary key,
    kind       text        not null,
    slug       text        not null,
    title      text        not null,
    summary    text        not null,
    body       uuid        not null,
    visibility text        not null,
    version    int         not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (kind, slug)
);
create index entry_newest on commons.entry (kind, created_at, id) where visibility = 'public';
create index entry_body on commons.entry (body, created_at, id);

create table commons.link (
    id         uuid primary key,
    source     uuid        not null references commons.entry (id),
    relation   text        not null,
    target     uuid        not null references commons.entry (id),
    created_at timestamptz not null,
    unique (source, relation, target)
);
create index link_target on commons.link (target);
create index link_oldest on commons.link (created_at, id);
