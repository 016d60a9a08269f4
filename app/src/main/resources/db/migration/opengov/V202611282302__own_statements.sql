-- What a person proposed and was decided on, newest first, for the page where she finds her receipts.
create index statement_own on opengov.statement (author, decided_at, act) where author is not null and act is not null;
