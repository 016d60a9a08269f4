-- Contributions to which somebody other than their author responded, and when first.
create table contribution.first_response (
    contribution uuid        primary key references contribution.contribution (id),
    at           timestamptz not null
);
