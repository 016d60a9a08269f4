-- Contributions that ask the same are merged into one of them, which is answered.
alter table contribution.contribution
    add column merged_into uuid references contribution.contribution (id),
    add column merged_by   uuid,
    add column merged_at   timestamptz,
    add column merged_act  uuid,
    drop constraint contribution_state,
    add constraint contribution_state check ((state = 'submitted')
        or (state = 'acknowledged' and acknowledged_at is not null)
        or (state in ('answered', 'done') and answered_at is not null)
        or (state = 'contested' and contested_at is not null and reviewed_at is null)
        or (state = 'merged' and merged_into is not null));
create index contribution_merged on contribution.contribution (merged_into, number) where merged_into is not null;
