-- A feed of what somebody is told, at an address that only she knows; only the SHA-256 of the secret in it.
create table notification.private_feed (
    person      uuid primary key,
    secret_hash bytea       not null unique,
    made_at     timestamptz not null
);
