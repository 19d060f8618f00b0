--liquibase formatted sql

--changeset cairn:tasks-runs
--comment: The action on the rows of a list that opened a task, so that its tasks are found without reading all of them.
alter table tasks.task add column run_id text
  generated always as (case when source = 'cairn-list' then split_part(external_id, '/', 1) end) stored;
create index task_run on tasks.task (run_id, created_at) where run_id is not null;
