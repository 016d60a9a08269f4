-- Files of one account: for the copy of it, and to delete them with it.
create index received_account on opendata.received (account);
