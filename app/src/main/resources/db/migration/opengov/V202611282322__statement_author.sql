create index statement_author on opengov.statement (author) where author is not null;
