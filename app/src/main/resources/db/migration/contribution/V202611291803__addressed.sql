-- To whom a message is addressed, by something that each of them wrote under her name in the same discussion: public. Whom that
-- told is private, and kept for two days to tell nobody too often; so is who wants none of it.
create table contribution.addressed (
    comment uuid not null references contribution.comment (id),
    named   uuid not null,
    primary key (comment, named)
);

create table contribution.told (
    comment uuid        not null references contribution.comment (id),
    person  uuid        not null,
    named   boolean     not null,
    silent  boolean     not null,
    told_at timestamptz not null,
    primary key (comment, person)
);
create index told_person on contribution.told (person, told_at);
create index told_at on contribution.told (told_at);

create table contribution.silence (
    person       uuid not null,
    contribution uuid not null references contribution.contribution (id),
    primary key (person, contribution)
);
