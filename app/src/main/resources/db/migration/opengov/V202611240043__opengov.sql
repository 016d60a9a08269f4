-- The phases of policies; title and summary are in the register.
create schema opengov;

create table opengov.policy (
    commons uuid primary key
);

create table opengov.phase (
    policy   uuid not null references opengov.policy (commons),
    position int  not null,
    name     text not null,
    starts   date not null,
    ends     date not null,
    primary key (policy, position),
    check (starts <= ends)
);
