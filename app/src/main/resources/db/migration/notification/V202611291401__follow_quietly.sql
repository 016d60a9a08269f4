-- What somebody follows without mail about it, her list of what she follows, and the thing each notice is about.
alter table notification.follow add column silent boolean not null default false;
create index follow_person on notification.follow (person, since, thing);
alter table notification.item add column thing uuid;
create index item_thing on notification.item (recipient, thing, unread, told_at, id);
