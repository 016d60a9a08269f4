-- How often each person is written to, until when she was, and which notices wait for the next summary.
alter table notification.mail_choice add column rhythm text not null default 'immediately';
alter table notification.mail_choice add column summed_until timestamptz not null default '-infinity';
create index mail_choice_summary on notification.mail_choice (rhythm, summed_until) where stopped_at is null;
alter table notification.item add column waiting boolean not null default false;
create index item_waiting on notification.item (recipient) where waiting;
