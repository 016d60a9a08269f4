-- Consultations of policies, their statements, who takes part and how she votes. Who votes is known here by a number and
-- a pseudonym drawn at random; which account she has is kept apart, in participant, and can be deleted.
create table opengov.consultation (
    id              uuid primary key,
    policy          uuid not null references opengov.policy (commons),
    body            uuid not null,
    number          int not null,
    question        text not null,
    lead            text not null,
    promise         text not null,
    first_day       date not null,
    last_day        date not null,
    moderation      text not null check (moderation in ('before', 'after')),
    signed_out      boolean not null,
    state           text not null check (state in ('open', 'closed')),
    opened_at       timestamptz not null,
    opened_by       uuid,
    closed_at       timestamptz,
    closed_by       uuid,
    participants    int,
    without_account int,
    statements      int,
    votes           bigint,
    batches         int,
    ballots         text,
    unique (policy, number),
    check (first_day <= last_day),
    check ((state = 'closed') = (ballots is not null))
);
create index consultation_opened on opengov.consultation (opened_at, id);
create index consultation_ending on opengov.consultation (last_day) where state = 'open';
create index consultation_ballots on opengov.consultation (ballots) where ballots is not null;

create table opengov.statement (
    id           uuid primary key,
    consultation uuid not null references opengov.consultation (id),
    number       int not null,
    text         text,
    state        text not null check (state in ('waiting', 'published', 'set-aside')),
    origin       text not null check (origin in ('body', 'public')),
    author       uuid,
    author_kind  text,
    proposed_at  timestamptz not null,
    reasons      text,
    decided_at   timestamptz,
    decided_by   uuid,
    act          uuid,
    decision     text,
    answer       text,
    office       text,
    answered_at  timestamptz,
    answered_by  uuid,
    answered_act uuid,
    commons      uuid,
    unique (consultation, number),
    check ((state = 'set-aside') = (reasons is not null)),
    check ((decision is null) = (answer is null))
);
create index statement_in_state on opengov.statement (consultation, state, number);
create index statement_oldest on opengov.statement (proposed_at, id) where state <> 'waiting';
create index statement_by on opengov.statement (consultation, author) where author is not null;
create index statement_saying on opengov.statement (consultation, md5(lower(text)));
create index statement_linked on opengov.statement (commons) where commons is not null;

-- Counts kept with every vote, so that no page counts votes.
create table opengov.tally (
    consultation uuid not null references opengov.consultation (id),
    statement    int not null,
    agree        int not null default 0,
    disagree     int not null default 0,
    pass         int not null default 0,
    primary key (consultation, statement)
);

create table opengov.turnout (
    consultation    uuid primary key references opengov.consultation (id),
    participants    int not null default 0,
    without_account int not null default 0,
    votes           bigint not null default 0,
    changes         bigint not null default 0,
    last_statement  int not null default 0,
    last_batch      int not null default 0
);

create table opengov.participation (
    id           bigint generated always as identity primary key,
    consultation uuid not null references opengov.consultation (id),
    pseudonym    text not null,
    account      boolean not null,
    answers      int not null default 0,
    born_from    uuid,
    unique (consultation, pseudonym),
    unique (consultation, born_from)
);

-- The one place that joins an account to a pseudonym. Without a participation the account took part and broke the link.
create table opengov.participant (
    account       uuid not null,
    consultation  uuid not null references opengov.consultation (id),
    participation bigint references opengov.participation (id),
    primary key (account, consultation)
);
create index participant_of on opengov.participant (participation);

-- Cookies of those without an account; only the hash is kept.
create table opengov.ticket (
    hash          bytea primary key,
    participation bigint not null references opengov.participation (id)
);
create index ticket_of on opengov.ticket (participation);

-- A vote stays as it was sealed: one that is changed afterwards is followed by another turn.
create table opengov.vote (
    consultation  uuid not null,
    participation bigint not null references opengov.participation (id),
    statement     int not null,
    turn          smallint not null,
    choice        smallint not null check (choice in (-1, 0, 1)),
    salt          bytea not null,
    standing      boolean not null,
    batch         int,
    place         int,
    primary key (participation, statement, turn)
);
create index vote_unsealed on opengov.vote (consultation) where batch is null;
create index vote_sealed on opengov.vote (consultation, batch, place) where batch is not null;
create index vote_standing on opengov.vote (consultation, participation, statement) where standing;

create table opengov.batch (
    id           uuid primary key,
    consultation uuid not null references opengov.consultation (id),
    number       int not null,
    root         text not null,
    count        int not null,
    sealed_at    timestamptz not null,
    unique (consultation, number)
);
create index batch_oldest on opengov.batch (sealed_at, id);

-- The opinion map as it was last computed; a page reads it and computes nothing.
create table opengov.opinion (
    consultation uuid primary key references opengov.consultation (id),
    computed_at  timestamptz not null,
    took_ms      bigint not null,
    changes      bigint not null,
    result       text not null
);
