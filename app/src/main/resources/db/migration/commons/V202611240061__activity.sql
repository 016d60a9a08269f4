-- Acts by day and kind of commons, counted as they are recorded.
create table commons.activity (
    day  date   not null,
    kind text   not null,
    acts bigint not null,
    primary key (day, kind)
);
