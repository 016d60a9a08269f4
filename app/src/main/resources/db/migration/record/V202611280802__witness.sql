-- Who was asked to cosign the record, and how it went.
create table record.witness (
    vkey    text primary key,
    name    text   not null,
    since   timestamptz,
    last    timestamptz,
    size    bigint not null,
    trouble text
);
