-- What a contribution or a message said before its author corrected it: numbered from the first wording, and public.
create table contribution.wording (
    thing       uuid        not null,
    number      int         not null check (number between 1 and 10),
    title       text,
    text        text        not null,
    replaced_at timestamptz not null,
    act         uuid        not null,
    primary key (thing, number)
);
