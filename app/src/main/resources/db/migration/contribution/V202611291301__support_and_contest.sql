-- Who supports a contribution, once each; one that was withdrawn stays without its person and kind, because its acts stay.
create table contribution.support (
    id           uuid primary key,
    contribution uuid        not null references contribution.contribution (id),
    person       uuid,
    kind         text,
    since        timestamptz not null,
    act          uuid        not null,
    withdrawn    boolean     not null default false,
    check (withdrawn = (person is null and kind is null))
);
create unique index support_once on contribution.support (contribution, person) where not withdrawn;
create index support_own on contribution.support (person, since, act) where not withdrawn;
create index support_oldest on contribution.support (since, id);

create table contribution.supporters (
    contribution uuid   not null references contribution.contribution (id),
    kind         text   not null,
    many         bigint not null,
    primary key (contribution, kind)
);

-- The author may contest an answer once; the body then answers again.
alter table contribution.contribution
    add column contest_reasons text,
    add column contested_at    timestamptz,
    add column contested_act   uuid,
    add column former_decision text,
    add column result          text,
    add column review_reasons  text,
    add column review_follows  text,
    add column review_office   text,
    add column reviewed_by     uuid,
    add column reviewed_at     timestamptz,
    add column reviewed_act    uuid,
    drop constraint contribution_check,
    add constraint contribution_state check ((state = 'submitted')
        or (state = 'acknowledged' and acknowledged_at is not null)
        or (state in ('answered', 'done') and answered_at is not null)
        or (state = 'contested' and contested_at is not null and reviewed_at is null));

drop index contribution.contribution_waiting;
drop index contribution.contribution_desk;
drop index contribution.contribution_due;
create index contribution_waiting on contribution.contribution (commons, submitted_at, id)
    where state in ('submitted', 'acknowledged', 'contested');
create index contribution_commons_due on contribution.contribution
    (commons, contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days), id)
    where state in ('submitted', 'acknowledged', 'contested');
create index contribution_desk on contribution.contribution
    (body, contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days), id)
    where state in ('submitted', 'acknowledged', 'contested');
create index contribution_due on contribution.contribution
    (contribution.due(coalesce(contested_at, clock_since, submitted_at), promised_days))
    where state in ('submitted', 'acknowledged', 'contested') and not erased and promised_days is not null;
