-- What the source of an imported dataset says of it, whole, so that nothing is lost and a change is noticed; and whether
-- its people have described it here since.
alter table opendata.source add column content text;
alter table opendata.source add column described_here boolean not null default false;
create index source_dataset on opendata.source (dataset);

-- A file that its source does not list any more stays known, and is shown no more.
alter table opendata.listed_file add column removed_at timestamptz;
