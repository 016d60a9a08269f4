-- How the kind of whoever wrote or supports was attested at that moment, if it was.
alter table contribution.contribution add column author_attested text;
alter table contribution.comment add column author_attested text;
alter table contribution.support
    add column attested text,
    add constraint support_attested check (attested is null or not withdrawn);
alter table contribution.supporters add column attested bigint not null default 0;
