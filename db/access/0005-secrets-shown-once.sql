--liquibase formatted sql

--changeset cairn:access-secrets-shown-once
-- A response that holds a secret is not stored: the key alone says that the request was handled.
alter table access.idempotency_key add column withheld boolean not null default false;
update access.idempotency_key
set body = null, withheld = true
where body like '%"secret":"cairn\_%' or body like '%"path":"/welcome?key=%';
