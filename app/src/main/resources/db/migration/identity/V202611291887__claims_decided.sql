-- Claims that somebody decided: for the copy of her account, and to forget that it was her.
create index body_claim_decided_by on identity.body_claim (decided_by) where decided_by is not null;
