-- The last message that tried the mail server. It says nothing of whom it went to, and outlives the message.
create table mail.trial (
    only_one  boolean primary key default true check (only_one),
    message   uuid        not null,
    server    text        not null,
    posted_at timestamptz not null,
    taken_at  timestamptz
);
