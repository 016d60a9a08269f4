-- What the program points out, and why; it decides nothing.
create table moderation.signal (
    matter   uuid        not null references moderation.matter (id),
    reason   text        not null,
    detail   text        not null,
    found_at timestamptz not null,
    primary key (matter, reason)
);

-- Fingerprints of texts, to find those that are nearly the same: two of which no more than three bits differ share a band.
create table moderation.seen (
    thing       uuid        primary key,
    author      uuid,
    fingerprint bigint      not null,
    band_1      integer     not null,
    band_2      integer     not null,
    band_3      integer     not null,
    band_4      integer     not null,
    hosts       text[]      not null,
    seen_at     timestamptz not null
);
create index seen_band_1 on moderation.seen (band_1);
create index seen_band_2 on moderation.seen (band_2);
create index seen_band_3 on moderation.seen (band_3);
create index seen_band_4 on moderation.seen (band_4);
create index seen_hosts on moderation.seen using gin (hosts);
create index seen_author on moderation.seen (author);

-- Hosts that something hidden linked to.
create table moderation.host (
    host   text   primary key,
    hidden bigint not null
);

-- Decisions taken together.
alter table moderation.decision add column wave uuid;
create index decision_wave on moderation.decision (wave) where wave is not null;
