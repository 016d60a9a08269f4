-- Each card is a public thing of its own, with a random id as in acts.
alter table opensource.card add column id uuid not null default gen_random_uuid();
alter table opensource.card alter column id drop default;
create unique index card_id on opensource.card (id);
create index card_oldest on opensource.card (added_at, id);
