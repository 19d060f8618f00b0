--liquibase formatted sql

--changeset cairn:events-journal
create schema events;

-- The customer's counter row: the lock every command takes, the allocator of seq, and two marks that save a look elsewhere.
create table events.stream (
  customer_id uuid primary key,
  seq bigint not null default 0,
  recorded_at timestamptz not null,
  parked integer not null default 0 check (parked >= 0),
  next_due timestamptz
) with (fillfactor = 70);

create table events.journal (
  customer_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  name text not null,
  module text not null,
  channel text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  -- the first event of the command that recorded this one: what follows from it at once is told beneath it
  root_seq bigint not null,
  cause_id uuid,
  -- the cause's seq where the cause is this customer's own, so that a chain is read by primary key
  cause_seq bigint,
  actor text not null,
  data jsonb not null,
  -- the rule that decided, its version and what it saw
  decision jsonb,
  -- the rules that looked at this event and did not act
  declined jsonb,
  -- what was said: searchable, erasable, never in data
  text text,
  primary key (customer_id, seq)
);
create index journal_timeline on events.journal (customer_id, occurred_at desc, seq desc);
-- rows are appended in the order of recording, so that this small index finds the youngest
create index journal_recorded on events.journal using brin (recorded_at);
create index journal_event on events.journal (event_id);
create index journal_caused_elsewhere on events.journal (cause_id) where cause_id is not null and cause_seq is null;

create table events.parked (
  customer_id uuid not null,
  reaction text not null,
  seq bigint not null,
  parked_id uuid not null,
  status text not null check (status in ('WAITING', 'DEAD', 'DISMISSED')),
  tries integer not null,
  -- null while an earlier one of the same customer and reaction must go first
  retry_at timestamptz,
  error text,
  parked_at timestamptz not null,
  dismissed_by text,
  dismissed_at timestamptz,
  dismissal_reason text,
  primary key (customer_id, reaction, seq)
);
create index parked_retry on events.parked (retry_at) where status = 'WAITING' and retry_at is not null;
create unique index parked_id on events.parked (parked_id);
