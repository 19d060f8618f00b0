--liquibase formatted sql

--changeset cairn:work-due
create schema work;

-- What is to happen at a time: timers (in the customer's transaction) and deliveries (outside of any, under a lease).
create table work.due (
  customer_id uuid not null,
  kind text not null,
  key text not null,
  -- the business time at which it takes effect
  due_at timestamptz not null,
  -- when to look at it next: due_at at first, then the end of a lease or of a pause after a failure
  attempt_at timestamptz not null,
  -- what this row was scheduled from, so that what it does can say why
  cause_id uuid,
  cause_seq bigint,
  -- beneath which event a delivery is told
  root_seq bigint,
  tries integer not null default 0,
  lease uuid,
  dead boolean not null default false,
  error text,
  primary key (customer_id, kind, key)
) with (fillfactor = 80);
create index due_next on work.due (attempt_at) where not dead;

create table work.job (
  job_id uuid primary key,
  kind text not null,
  parameters jsonb not null,
  status text not null check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  total bigint,
  done bigint not null default 0,
  -- where the next step goes on
  checkpoint text,
  result jsonb,
  error text,
  tries integer not null default 0,
  lease uuid,
  lease_until timestamptz,
  requested_by text not null,
  requested_at timestamptz not null,
  finished_at timestamptz
);
create index job_open on work.job (requested_at) where status in ('WAITING', 'RUNNING');
