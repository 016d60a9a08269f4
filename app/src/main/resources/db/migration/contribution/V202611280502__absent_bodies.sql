-- Contributions to bodies whose people are not here: relayed to the published contact point, and no clock until a claim.
alter table contribution.contribution
    add column clock_since timestamptz,
    add column relayed_at timestamptz;

create table contribution.relay (
    contribution uuid primary key references contribution.contribution (id),
    body         uuid        not null,
    contact      text,
    state        text        not null,
    message      uuid,
    queued_at    timestamptz not null
);
create index relay_waiting on contribution.relay (contact, queued_at, contribution) where state = 'waiting';
create index relay_posted on contribution.relay (message) where state = 'posted';
create index relay_body on contribution.relay (body, state);

create table contribution.contact_point (
    address      text primary key,
    token        text        not null unique,
    last_mail_at timestamptz,
    stopped_at   timestamptz
);
