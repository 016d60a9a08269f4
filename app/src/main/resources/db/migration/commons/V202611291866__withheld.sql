-- What everybody was shown once, for the verifier: those withheld by a decision too.
create index entry_recorded on commons.entry (kind, created_at, id) where visibility <> 'draft';
