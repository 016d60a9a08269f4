-- A form sent again with other content, after the Back button, is another form: only the same content counts once.
alter table web.submission add column content bytea not null default '';
alter table web.submission drop constraint submission_pkey;
alter table web.submission add primary key (account, key, content);
