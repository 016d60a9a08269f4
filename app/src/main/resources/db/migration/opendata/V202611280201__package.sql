-- Datasets as the CKAN API searches them: made anew from the acts whenever it has to be.
create table opendata.package (
    dataset    uuid primary key,
    ckan_id    uuid        not null,
    name       text        not null,
    title      text        not null,
    body       text        not null,
    licence    text        not null,
    groups     text[]      not null,
    tags       text[]      not null,
    formats    text[]      not null,
    words      tsvector    not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index package_ckan_id on opendata.package (ckan_id);
create index package_name on opendata.package (name);
create index package_title on opendata.package (title, ckan_id);
create index package_changed on opendata.package (changed_at, ckan_id);
create index package_body on opendata.package (body, changed_at);
create index package_licence on opendata.package (licence);
create index package_groups on opendata.package using gin (groups);
create index package_tags on opendata.package using gin (tags);
create index package_formats on opendata.package using gin (formats);
create index package_words on opendata.package using gin (words);
