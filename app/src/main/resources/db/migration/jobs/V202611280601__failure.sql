-- What was wrong when a job last failed: the table of the scheduler keeps only when.
create table jobs.failure (
    job     text primary key,
    problem text        not null,
    at      timestamptz not null
);
