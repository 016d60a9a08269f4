-- Erasures that came back with the log after a restore, and are carried out before anything is served.
create table record.erasure_to_do (
    act uuid primary key references record.act (id)
);
