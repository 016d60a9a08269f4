-- Whether anything still needs a file is asked by its hash.
create index version_file on opendata.version (sha256);
create index received_file on opendata.received (sha256);
