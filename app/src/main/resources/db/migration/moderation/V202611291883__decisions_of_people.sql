-- Decisions that somebody took: for the copy of her account, and to forget that it was her.
create index decision_decided_by on moderation.decision (decided_by) where decided_by is not null;
create index decision_answered_by on moderation.decision (answered_by) where answered_by is not null;
create index matter_decided_by on moderation.matter (decided_by) where decided_by is not null;
