-- A meeting with a reason is cancelled: what said so a second time is not read.
alter table community.meeting drop column state;
