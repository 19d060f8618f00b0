--liquibase formatted sql

--changeset cairn:integration-skipped-rows
-- How many rows have nothing to read: repeated headers, and rows that contain only separators.
alter table integration.import_file add column skipped bigint not null default 0;
