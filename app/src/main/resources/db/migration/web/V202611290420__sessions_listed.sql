-- Sessions as their owner sees them: an id that opens nothing, and roughly what signed in.
alter table web.session add column id uuid not null unique default gen_random_uuid();
alter table web.session add column program text not null default '';
