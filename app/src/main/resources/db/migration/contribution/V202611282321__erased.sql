-- What somebody wrote can be erased: its row stays, without her words and without who she is.
alter table contribution.contribution add column erased boolean not null default false;
alter table contribution.comment add column erased boolean not null default false;
create index contribution_author on contribution.contribution (author);
create index comment_author on contribution.comment (author);
