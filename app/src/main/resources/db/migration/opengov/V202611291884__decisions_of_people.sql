-- What somebody decided for a body: for the copy of her account, and to forget that it was her.
create index statement_decided_by on opengov.statement (decided_by) where decided_by is not null;
create index statement_answered_by on opengov.statement (answered_by) where answered_by is not null;
create index consultation_opened_by on opengov.consultation (opened_by) where opened_by is not null;
create index consultation_closed_by on opengov.consultation (closed_by) where closed_by is not null;
