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
