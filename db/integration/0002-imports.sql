--liquibase formatted sql

--changeset cairn:integration-imports
-- A bulk import: what it was told to do; how far it has come is its job's.
create table integration.import (
  import_id uuid primary key,
  name text not null,
  title text not null,
  -- the YAML that it was created with
  mapping text not null,
  created_by text not null,
  created_at timestamptz not null,
  -- null while it waits for its files
  job_id uuid unique
);

create table integration.import_file (
  import_id uuid not null,
  -- its place in the mapping, from 0
  file smallint not null,
  -- of a CSV file, as its first line has them
  columns text[],
  rows bigint not null,
  received_at timestamptz not null,
  primary key (import_id, file)
);

-- A row of a file as it came in. Gone when the import has ended, but for those that could not be used.
create table integration.import_row (
  import_id uuid not null,
  file smallint not null,
  -- the line of the file on which it begins, from 1
  line bigint not null,
  -- what other files join it by
  key text,
  -- JSON: an array of the cells, or the object itself
  cells text not null,
  primary key (import_id, file, line)
);
create index import_row_key on integration.import_row (import_id, file, key) where key is not null;

-- What a row says of one customer, read and checked, waiting to be applied.
create table integration.import_piece (
  import_id uuid not null,
  -- what the source calls the customer
  customer text collate "C" not null,
  -- which record of the mapping made it, from 0
  record smallint not null,
  line bigint not null,
  -- what the source calls the order, shipment, …
  key text not null,
  -- what it belongs to: the order of a line or a shipment, the shipment of an update
  parent text,
  at timestamptz,
  -- JSON: the fields of what it becomes
  data text not null,
  primary key (import_id, customer, record, line)
);

-- What was applied, written in the same transaction: nothing is done twice.
create table integration.import_done (
  import_id uuid not null,
  customer text collate "C" not null,
  -- how many of the customer's facts came before
  after integer not null,
  stored integer not null,
  known integer not null,
  primary key (import_id, customer, after)
);

create table integration.import_fault (
  import_id uuid not null,
  file smallint not null,
  line bigint not null,
  -- empty where no single column is at fault
  field text not null,
  reason text not null,
  primary key (import_id, file, line, field)
);
