-- The domain that an organisation showed to be its own: what pages say of it.
alter table identity.organization add column domain text;
alter table identity.organization add column domain_state text;
alter table identity.organization add column domain_at timestamptz;
create unique index organization_domain on identity.organization (domain) where domain_state = 'verified';

-- What it has to publish there, and when that was last looked for. Private.
create table identity.domain_proof (
    organization uuid primary key references identity.organization (id),
    domain       text        not null,
    token        text        not null,
    checked_at   timestamptz,
    failures     int         not null default 0
);
create index domain_proof_checked on identity.domain_proof (checked_at);
