-- The latest acts and the acts behind a page of results are read by their order.
create unique index act_order on record.act (ord);
