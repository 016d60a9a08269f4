-- In how many days a body promises to answer, by kind; and who was reminded of what is due.
create table contribution.promise (
    id          uuid primary key,
    body        uuid        not null,
    kind        text        not null,
    days        int         not null check (days between 1 and 365),
    declared_at timestamptz not null,
    act         uuid        not null,
    unique (body, kind)
);
create index promise_oldest on contribution.promise (declared_at, id);

-- Last day of a promise: days of the calendar, in Paris; a day that never comes where nothing was promised.
create function contribution.due(since timestamptz, days int) returns date
    language sql immutable
    return coalesce((timezone('Europe/Paris', since))::date + days, date '9999-12-31');

create index contribution_due on contribution.contribution
    (contribution.due(coalesce(clock_since, submitted_at), promised_days), body)
    where state in ('submitted', 'acknowledged') and not erased and promised_days is not null;

create table contribution.reminder (
    contribution uuid not null references contribution.contribution (id),
    late         boolean not null,
    primary key (contribution, late)
);
