-- What was told of a page is found by the beginning of its address.
create index item_address on notification.item (address text_pattern_ops);
