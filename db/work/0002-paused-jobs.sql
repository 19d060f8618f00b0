--liquibase formatted sql

--changeset cairn:work-paused-jobs
alter table work.job drop constraint job_status_check;
alter table work.job add constraint job_status_check
  check (status in ('WAITING', 'RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED'));
