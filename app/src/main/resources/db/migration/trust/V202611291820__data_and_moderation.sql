-- What acts say of datasets and of decisions to hide: only to know what each further act changes. All is counted anew.
create table trust.dataset (
    thing     uuid primary key,
    body      uuid    not null,
    elsewhere boolean not null,
    period    int     not null,
    renewed   date    not null,
    files     int     not null,
    filed     date    not null
);

create table trust.restriction (
    thing    uuid primary key,
    scopes   uuid[]  not null,
    day      date    not null,
    category text    not null,
    appealed boolean not null,
    reversed boolean not null
);

-- What lasts on a day, however long ago it began: the renewals before the last one are not read for it.
create index counted_now on trust.counted (scope, measure, until) where measure in ('RENEWAL', 'FILES');
