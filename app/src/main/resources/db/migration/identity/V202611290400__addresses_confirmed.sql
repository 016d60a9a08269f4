-- Whether mail to a person's address has reached her: since when that is known.
alter table identity.person add column email_confirmed_at timestamptz;

-- Links in letters, each good for one thing, once, for a while; only the SHA-256 of the secret in it.
create table identity.secret_link (
    secret_hash bytea primary key,
    person      uuid        not null references identity.person (id) on delete cascade,
    purpose     text        not null,
    email       text,
    made_at     timestamptz not null,
    ends_at     timestamptz not null
);
create index secret_link_person on identity.secret_link (person, purpose, made_at);
create index secret_link_email on identity.secret_link (email, purpose, made_at);
create index secret_link_ends on identity.secret_link (ends_at);
