-- Invitations to act for an organisation, which wait; of the secret in a letter only the SHA-256.
create table identity.invitation (
    id           uuid primary key,
    organization uuid        not null references identity.organization (id),
    role         text        not null,
    person       uuid references identity.person (id) on delete cascade,
    email        text,
    secret_hash  bytea       not null unique,
    made_at      timestamptz not null,
    ends_at      timestamptz not null,
    check ((person is null) <> (email is null))
);
create index invitation_organization on identity.invitation (organization, made_at);
create index invitation_person on identity.invitation (person);
create index invitation_email on identity.invitation (email);
create index invitation_ends on identity.invitation (ends_at);

-- Somebody asks to act for an organisation whose people are here.
create table identity.join_request (
    organization uuid        not null references identity.organization (id),
    person       uuid        not null references identity.person (id) on delete cascade,
    office       text        not null,
    asked_at     timestamptz not null,
    primary key (organization, person)
);
create index join_request_person on identity.join_request (person);
