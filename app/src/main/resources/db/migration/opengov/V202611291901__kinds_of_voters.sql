-- What a voter with an account is in public life when she begins; it goes with the link to her account.
alter table opengov.participation add column kind text;

-- Maps are computed anew, with what they tell now.
delete from opengov.opinion;
