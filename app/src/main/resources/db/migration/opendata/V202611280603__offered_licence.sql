-- The licences offered to those who publish; none: the usual ones.
create table opendata.offered_licence (
    code text primary key
);
