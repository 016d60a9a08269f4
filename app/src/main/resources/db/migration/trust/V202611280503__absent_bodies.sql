-- Contributions to bodies that are not here are counted apart: they are in no rate. Due on the last day of 9999 says so.
alter table trust.contribution add column relayed boolean not null default false;
alter table trust.conduct
    add column absent bigint not null default 0,
    add column relayed bigint not null default 0;

with apart as (
    select body, count(*) as contributions from trust.contribution
    where due = date '9999-12-31' and not answered group by body
), every as (
    select body, contributions from apart
    union all
    select '00000000-0000-0000-0000-000000000000'::uuid, sum(contributions) from apart having count(*) > 0
)
update trust.conduct kept
set submitted = kept.submitted - every.contributions, absent = kept.absent + every.contributions
from every where every.body = kept.body;

delete from trust.open_since where due = date '9999-12-31';
create index conduct_absent on trust.conduct (absent desc, body) where absent > 0;
