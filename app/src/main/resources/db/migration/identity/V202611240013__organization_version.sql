-- Counts changes of what an organisation says of itself, to notice two people editing at once.
alter table identity.organization add column version int not null default 0;
