-- Offers of one organisation to another to answer for a commons from now on: between them until it is accepted, which is an
-- act. One at a time for each commons.
create table commons.transfer_offer (
    id         uuid primary key,
    commons    uuid        not null unique references commons.entry (id),
    giver      uuid        not null,
    taker      uuid        not null,
    word       text        not null,
    offered_at timestamptz not null
);
create index transfer_offer_taker on commons.transfer_offer (taker, offered_at, id);
