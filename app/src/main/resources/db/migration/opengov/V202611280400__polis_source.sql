-- Conversations brought in from Polis, by their address there or, without one, by the hash of their statements. The
-- consultation is one of opengov.consultation, whose migration comes after this one; none is ever deleted.
create table opengov.polis_source (
    source       text primary key,
    consultation uuid not null,
    imported_at  timestamptz not null
);
create index polis_source_of on opengov.polis_source (consultation);
