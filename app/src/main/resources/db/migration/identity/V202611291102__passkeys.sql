-- Keys that open an account without a password (WebAuthn): what is kept of each is public.
create table identity.passkey (
    id      bytea primary key,
    person  uuid        not null references identity.person (id) on delete cascade,
    name    text        not null,
    key     bytea       not null,
    counter bigint      not null,
    made_at timestamptz not null,
    used_at timestamptz
);
create index passkey_person on identity.passkey (person);
