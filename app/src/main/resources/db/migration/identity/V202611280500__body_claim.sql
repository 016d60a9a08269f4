-- Requests to speak for a body that nobody claimed. Private.
create table identity.body_claim (
    id         uuid primary key,
    body       uuid        not null references identity.organization (id),
    person     uuid        not null references identity.person (id),
    office     text        not null,
    address    text,
    reason     text,
    asked_at   timestamptz not null,
    state      text        not null,
    refusal    text,
    decided_by uuid,
    decided_at timestamptz
);
create unique index body_claim_waiting_once on identity.body_claim (body, person) where state = 'waiting';
create index body_claim_waiting on identity.body_claim (asked_at, id) where state = 'waiting';
create index body_claim_of_person on identity.body_claim (body, person, asked_at);
create index body_claim_decided on identity.body_claim (decided_at) where state <> 'waiting';
create index person_administrator on identity.person (created_at) where administrator;
