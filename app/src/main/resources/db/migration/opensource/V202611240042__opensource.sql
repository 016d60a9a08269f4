-- Software and every publiccode.yml it was described by; title and summary are in the register.
create schema opensource;

create table opensource.software (
    commons    uuid primary key,
    repository text not null,
    licence    text,
    number     int  not null
);

create table opensource.card (
    software uuid        not null references opensource.software (commons),
    number   int         not null,
    sha256   text        not null,
    size     bigint      not null,
    added_at timestamptz not null,
    act      uuid,
    primary key (software, number)
);
