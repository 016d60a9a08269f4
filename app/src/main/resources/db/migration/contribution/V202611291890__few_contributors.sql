-- Of fewer than five people no number is published: a kind of which there were fewer is among the others, or in no number at all.
alter table contribution.contributors_count
    alter column public_agents drop not null,
    alter column public_agents_attested drop not null,
    alter column entrepreneurs drop not null,
    alter column entrepreneurs_attested drop not null,
    alter column researchers drop not null,
    alter column researchers_attested drop not null,
    alter column civil_society drop not null,
    alter column civil_society_attested drop not null,
    alter column citizens drop not null,
    alter column citizens_attested drop not null,
    add column others int;

-- What was written in the name of a body stays when its author deletes her account: she took no part as anybody any more.
alter table contribution.comment add column author_gone boolean not null default false;
