-- Words that a decision hides: kept where nothing reads them, until they are shown again or erased.
create table record.put_away (
    thing uuid primary key,
    words jsonb not null
);
