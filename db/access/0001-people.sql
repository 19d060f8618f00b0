--liquibase formatted sql

--changeset cairn:access-people
create schema access;

create table access.person (
  person_id uuid primary key,
  username text not null unique check (username = lower(username)),
  name text not null,
  email text,
  role text not null,
  password_hash text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  version integer not null default 1
);

create table access.token (
  token_id uuid primary key,
  name text not null,
  hash bytea not null unique,
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- A link that sets a password once.
create table access.password_link (
  hash bytea primary key,
  person_id uuid not null references access.person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table access.idempotency_key (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  location text,
  etag text,
  body text,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_key_age on access.idempotency_key (created_at);

create table access.audit (
  audit_id uuid primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null
);
create index audit_at on access.audit (at desc, audit_id desc);

-- Sign-ins of people, shared by all instances; the names of tables and columns are Spring Session's.
create table access.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
  session_primary_id char(36) not null references access.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
