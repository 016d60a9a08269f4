-- Acts that a restored backup knows by their entry alone: looked for when numbers are given, and rare.
create index act_lost on record.act (type) where keys = '{}';
