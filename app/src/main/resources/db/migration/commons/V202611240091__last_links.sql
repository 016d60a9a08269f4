-- The last links of a commons, from either end.
create index link_source_last on commons.link (source, created_at desc, id);
create index link_target_last on commons.link (target, created_at desc, id);
drop index commons.link_target;
