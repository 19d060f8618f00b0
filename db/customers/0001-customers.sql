--liquibase formatted sql

--changeset cairn:customers
create schema customers;

create sequence customers.customer_number start with 10001;

create table customers.customer (
  customer_id uuid primary key,
  number bigint not null unique,
  name text not null,
  language text not null,
  country text,
  city text,
  account_manager text,
  attributes jsonb not null default '{}',
  version integer not null default 1,
  registered_at timestamptz not null,
  -- name, number, e-mails and phones folded together, after a space: what a search for a part of a word looks through
  folded text not null
);
create index customer_folded on customers.customer using gin (folded public.gin_trgm_ops);
-- By name: left() since an entry of an index has a limit of size.
create index customer_name on customers.customer (left(folded, 100) collate "C", number desc);
create index customer_account_manager on customers.customer (account_manager, number desc);

create table customers.contact_point (
  customer_id uuid not null,
  kind text not null check (kind in ('EMAIL', 'PHONE')),
  value text not null,
  position integer not null,
  primary key (customer_id, kind, value)
);
create index contact_point_value on customers.contact_point (kind, value);

-- What other systems call the customer.
create table customers.identity (
  customer_id uuid not null,
  source text not null,
  external_id text not null,
  primary key (customer_id, source, external_id),
  unique (source, external_id)
);

create table customers.attribute (
  name text primary key,
  label text not null,
  type text not null check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE')),
  created_at timestamptz not null
);

-- What the profile looked like from a moment on.
create table customers.profile_version (
  customer_id uuid not null,
  version integer not null,
  valid_from timestamptz not null,
  changed_by text not null,
  profile jsonb not null,
  primary key (customer_id, version)
);
