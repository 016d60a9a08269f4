-- A webhook is a person's or an organisation's.
alter table notification.hook alter column person drop not null;
alter table notification.hook add column organization uuid;
alter table notification.hook add constraint hook_owner check ((person is null) <> (organization is null));
create index hook_organization on notification.hook (organization, created_at);
