-- Letters to one address: for the copy of an account, and to delete them with it.
create index message_recipient on mail.message (recipient);
