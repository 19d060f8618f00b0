--liquibase formatted sql

--changeset cairn:integration-import-differences
-- A row with the id of an earlier row that has other values: the earlier row counts.
create table integration.import_difference (
  import_id uuid not null,
  file smallint not null,
  line bigint not null,
  -- the column that differs
  field text not null,
  reason text not null,
  primary key (import_id, file, line, field)
);
