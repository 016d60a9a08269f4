-- Whether the text lets its reader do something as the recipient: then nobody else reads it, the administrator included.
alter table mail.message add column secret boolean not null default false;
