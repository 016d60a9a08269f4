-- Phases of which followers were told that they begin: no act says so, and one is told once.
create table opengov.phase_told (
    policy uuid not null,
    name   text not null,
    starts date not null,
    primary key (policy, starts, name)
);
create index phase_starts on opengov.phase (starts);
