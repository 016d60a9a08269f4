-- The languages in which pages are offered, the first one for readers who ask for none; one row once chosen.
create table web.language (
    only_one  boolean primary key default true check (only_one),
    offered   text        not null,
    chosen_at timestamptz not null default now()
);
