-- Somebody attests that another person is what she says she is.
create table identity.vouch (
    person   uuid        not null references identity.person (id) on delete cascade,
    attester uuid        not null references identity.person (id) on delete cascade,
    kind     text        not null,
    at       timestamptz not null,
    primary key (person, attester),
    check (person <> attester)
);
create index vouch_attester on identity.vouch (attester, at);
