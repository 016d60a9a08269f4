-- Counted once a day: people of each kind who took part in the 90 days before, and those of them who are members.
create table community.lately (
    community  uuid        not null,
    kind       text        not null,
    active     integer     not null,
    members    integer     not null,
    counted_at timestamptz not null,
    primary key (community, kind)
);

-- A response within 24 hours is one within a day: days that began are counted, not those that are over.
update community.first_response set days = -days - 1;
update community.first_response set days = -days;
