-- When each recurring job runs next and who runs it: the table that db-scheduler 16 expects.
create schema jobs;

create table jobs.scheduled (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_execution_time on jobs.scheduled (execution_time);
create index scheduled_last_heartbeat on jobs.scheduled (last_heartbeat);
