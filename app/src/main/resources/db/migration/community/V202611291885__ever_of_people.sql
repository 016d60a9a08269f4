-- Where somebody is and was, and what she took and gave back: for the copy of her account, and to forget that it was her.
create index membership_ever on community.membership (person);
create index taking_ever on community.taking (person);
