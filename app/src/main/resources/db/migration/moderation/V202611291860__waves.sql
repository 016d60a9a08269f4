-- What links somewhere is remembered too when it is too short for a fingerprint.
alter table moderation.seen
    alter column fingerprint drop not null,
    alter column band_1 drop not null,
    alter column band_2 drop not null,
    alter column band_3 drop not null,
    alter column band_4 drop not null;
