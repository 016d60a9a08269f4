-- Whether mailboxes may take the recipient's "no more" with one click at the address of settings (RFC 8058).
alter table mail.message add column one_click boolean not null default false;
