-- Finding a commons by words of its title.
create index entry_title on commons.entry using gin (to_tsvector('simple', title)) where visibility = 'public';
