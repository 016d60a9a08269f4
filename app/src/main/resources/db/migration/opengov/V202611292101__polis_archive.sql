-- The files of Polis of a closed consultation, packed and kept by the hash of their bytes. A table of its own: words that are
-- erased change it, and whoever erases holds the statement and not the consultation.
create table opengov.polis_archive (
    consultation uuid primary key references opengov.consultation (id),
    sha256       text not null
);
create index polis_archive_file on opengov.polis_archive (sha256);
create index consultation_closed on opengov.consultation (closed_at, id) where state = 'closed';
