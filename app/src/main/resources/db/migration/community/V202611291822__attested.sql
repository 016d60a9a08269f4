-- How the kind of a member was attested when she joined, if it was.
alter table community.membership add column attested text;
