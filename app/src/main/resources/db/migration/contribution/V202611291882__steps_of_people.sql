-- Steps that somebody did: for the copy of her account, and to forget that it was her.
create index contribution_acknowledged_by on contribution.contribution (acknowledged_by) where acknowledged_by is not null;
create index contribution_answered_by on contribution.contribution (answered_by) where answered_by is not null;
create index contribution_done_by on contribution.contribution (done_by) where done_by is not null;
create index contribution_reviewed_by on contribution.contribution (reviewed_by) where reviewed_by is not null;
create index contribution_merged_by on contribution.contribution (merged_by) where merged_by is not null;
