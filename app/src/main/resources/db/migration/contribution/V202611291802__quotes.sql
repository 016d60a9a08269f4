-- What a message quotes: a place in a wording of another message, or of what is discussed; never its words.
alter table contribution.comment
    add column quoted         uuid,
    add column quoted_wording int,
    add column quoted_passage int,
    add check ((quoted is null) = (quoted_wording is null) and (quoted is not null or quoted_passage is null));
