--liquibase formatted sql

--changeset cairn:integration-staged-records
alter table integration.import_piece rename to import_record;
