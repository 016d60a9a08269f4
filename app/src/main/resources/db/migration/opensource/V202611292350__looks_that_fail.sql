-- Licence files that were not read, too long or too many: their names, a line each; and when the same was found again.
alter table opensource.look add column unread text, add column unchanged_at timestamptz;

-- Why a look failed, how often, and when it is made, again where that may help; nothing there when it is not.
alter table opensource.look_asked
    add column reason text,
    add column tries  int not null default 0,
    add column due_at timestamptz;
-- What may hold a key to a closed repository is kept nowhere.
delete from opensource.look_asked where address like '%?%' or address ~ '^https?://[^/]*@';
update opensource.look_asked set due_at = asked_at where failed_at is null;
update opensource.look_asked set reason = 'unreachable' where failed_at is not null;
drop index opensource.look_asked_oldest;
create index look_asked_due on opensource.look_asked (due_at) where due_at is not null;
