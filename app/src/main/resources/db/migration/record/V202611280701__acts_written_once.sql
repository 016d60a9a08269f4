-- An act is written once: the keys of its fields stand in its row, and its place in the log beside it.
alter table record.act
    add column names text[] not null default '{}',
    add column keys bytea[] not null default '{}';
update record.act a set names = f.names, keys = f.keys
from (select act, array_agg(name order by name) as names, array_agg(key order by name) as keys
      from record.field group by act) f
where f.act = a.id;
alter table record.act
    alter column names drop default,
    alter column keys drop default;
-- One for each field that an act set; the key is null for a field written in the entry itself.
comment on column record.act.keys is 'of the commitments of the fields named in names';
drop table record.field;

create table record.place (
    log_index bigint primary key,
    ord       bigint not null unique
);
insert into record.place select log_index, ord from record.act where log_index is not null order by log_index;

-- Acts that have no place in the log yet.
create table record.waiting (
    ord bigint primary key
);
insert into record.waiting select ord from record.act where log_index is null;

drop index record.act_waiting;
alter table record.act drop column log_index;
