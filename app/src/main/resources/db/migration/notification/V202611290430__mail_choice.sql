-- Whether each person is written to about what she follows, and the token by which the links of her mail end it.
create table notification.mail_choice (
    person     uuid primary key,
    token      uuid not null unique,
    stopped_at timestamptz
);
insert into notification.mail_choice (person, token, stopped_at)
select person, gen_random_uuid(), since from notification.no_mail;
drop table notification.no_mail;
