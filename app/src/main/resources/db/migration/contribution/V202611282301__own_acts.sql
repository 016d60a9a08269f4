-- What a person wrote, newest first, for the page where she finds her receipts.
create index contribution_own on contribution.contribution (author, submitted_at, submitted_act);
create index comment_own on contribution.comment (author, written_at, act);
