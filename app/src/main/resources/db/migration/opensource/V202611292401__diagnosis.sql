-- What reading a publiccode.yml found, in numbers: read again when the rules change, and from time to time, as some findings
-- depend on the day.
create table opensource.diagnosis (
    card       uuid primary key references opensource.card (id),
    rules      int         not null,
    errors     int         not null,
    warnings   int         not null,
    mends      int         not null,
    counted_at timestamptz not null
);
