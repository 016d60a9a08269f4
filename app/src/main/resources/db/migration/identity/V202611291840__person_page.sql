-- Pages of persons who want one; none without its row. The address is not the name with which she signs in.
create table identity.person_page (
    person       uuid primary key references identity.person (id) on delete cascade,
    slug         text        not null unique,
    presentation text        not null,
    shown        text[]      not null,
    since        timestamptz not null
);

-- What somebody agreed to, and took back, where nothing else keeps when.
create table identity.consent (
    id     uuid primary key,
    person uuid        not null references identity.person (id) on delete cascade,
    what   text        not null,
    agreed boolean     not null,
    at     timestamptz not null
);
create index consent_person on identity.consent (person, at, id);
