-- Software that an inventory names and that has no publiccode.yml yet; and one software for each repository.
alter table opensource.software alter column number drop not null;
alter table opensource.software add column repository_key text;
update opensource.software kept set repository_key = said.key
from (
    select commons, key, row_number() over (partition by key order by commons) as place
    from (
        select commons, regexp_replace(regexp_replace(lower(repository), '^[a-z+]+://(www[.])?', ''), '([.]git)?/*$', '') as key
        from opensource.software
    ) keys
) said
where said.commons = kept.commons and said.place = 1;
create unique index software_repository on opensource.software (repository_key);

create table opensource.listing (
    software       uuid primary key references opensource.software (commons),
    source         text    not null,
    source_address text,
    source_date    date    not null,
    homepage       text,
    language       text,
    topics         text[]  not null,
    archived       boolean,
    last_change    date,
    archive        text
);
