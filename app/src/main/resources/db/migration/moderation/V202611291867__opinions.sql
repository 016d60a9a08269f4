-- What a matter's thing is about, as in the act that made it: those who look after that are asked.
alter table moderation.matter add column about uuid[] not null default '{}';
create index matter_about on moderation.matter using gin (about) where outcome is null;

-- What those who look after it think of a report, for those who decide: private, and of no effect by itself.
create table moderation.opinion (
    matter   uuid        not null references moderation.matter (id),
    person   uuid        not null,
    hide     boolean     not null,
    category text        not null,
    facts    text        not null,
    said_at  timestamptz not null,
    primary key (matter, person)
);
create index opinion_person on moderation.opinion (person);
