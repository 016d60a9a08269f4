-- Whether anything still needs a file is asked by its hash.
create index card_file on opensource.card (sha256);
