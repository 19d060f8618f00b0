--liquibase formatted sql

--changeset cairn:integration-import-senders
-- who sends a file: one that was given up on does not undo what another sent after it
alter table integration.import_file add column sender uuid not null default gen_random_uuid();
