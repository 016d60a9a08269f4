-- How far the demonstration's story was told, and what its words stand for.
create schema demo;

create table demo.told (
    step integer primary key,
    name text unique,
    id uuid
);
