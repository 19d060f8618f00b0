--liquibase formatted sql

--changeset cairn:access-answers
-- A key is kept with its answer, never before it.
alter table access.idempotency_key alter column status set not null;
