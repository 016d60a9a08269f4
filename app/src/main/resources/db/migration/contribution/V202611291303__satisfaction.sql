-- The act that made the change which an outcome speaks of.
alter table contribution.contribution add column outcome_change uuid;

-- Whether an answer was useful to whoever asked: private, and published by month once several said so.
create table contribution.satisfaction (
    contribution uuid primary key references contribution.contribution (id),
    body         uuid not null,
    month        date not null,
    useful       text not null check (useful in ('yes', 'partly', 'no'))
);
create index satisfaction_month on contribution.satisfaction (month, body);

create table contribution.satisfaction_count (
    id         uuid primary key,
    body       uuid        not null,
    month      date        not null,
    yes        int         not null,
    partly     int         not null,
    no         int         not null,
    counted_at timestamptz not null,
    act        uuid        not null,
    unique (body, month)
);
create index satisfaction_count_oldest on contribution.satisfaction_count (counted_at, id);
