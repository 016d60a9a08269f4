-- Other providers with which somebody signs in (OpenID Connect). A subject of an issuer opens one account; an address
-- never does.
create table identity.provider_link (
    issuer    text        not null,
    subject   text        not null,
    person    uuid        not null references identity.person (id) on delete cascade,
    linked_at timestamptz not null,
    used_at   timestamptz not null,
    primary key (issuer, subject)
);
create index provider_link_person on identity.provider_link (person);

-- What an issuer said of a subject when it last came in.
create table identity.attested (
    issuer      text        not null,
    subject     text        not null,
    claim       text        not null,
    value       text        not null,
    attested_at timestamptz not null,
    primary key (issuer, subject, claim),
    foreign key (issuer, subject) references identity.provider_link (issuer, subject) on delete cascade
);

-- What is kept for somebody between two pages of a sign-in; only the SHA-256 of what her browser holds.
create table identity.awaited (
    secret_hash bytea primary key,
    kept        text        not null,
    ends_at     timestamptz not null
);
create index awaited_ends on identity.awaited (ends_at);
