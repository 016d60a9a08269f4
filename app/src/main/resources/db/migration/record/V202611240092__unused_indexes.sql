-- No query reads acts by body or by type; each act paid for them.
drop index record.act_body;
drop index record.act_type;
