-- Which organisation an imported publisher became, so that its next datasets join it.
create table opendata.publisher (
    identifier   text primary key,
    organization uuid not null
);
