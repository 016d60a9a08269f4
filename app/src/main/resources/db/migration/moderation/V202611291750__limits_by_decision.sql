-- Each decision limits an account by itself: one that is reversed lifts no other.
alter table moderation.limited drop constraint limited_pkey;
alter table moderation.limited add primary key (person, decision);
