-- Messages to people, written in the transaction of what they tell, delivered afterwards.
create schema mail;

create table mail.message (
    id         uuid primary key,
    recipient  text        not null,
    language   text        not null,
    subject    text        not null,
    body       text        not null,
    settings   text,
    posted_at  timestamptz not null,
    state      text        not null,
    attempts   int         not null default 0,
    next_at    timestamptz not null,
    problem    text,
    settled_at timestamptz
);
create index message_due on mail.message (next_at) where state = 'waiting';
create index message_posted on mail.message (posted_at, id);
create index message_settled on mail.message (settled_at) where settled_at is not null;
