--liquibase formatted sql

--changeset cairn:journeys-runs
--comment: A customer can be on a journey several times: one run after another, or one for each order.
alter table journeys.progress
  add column run integer not null default 1,
  -- what tells the runs that are under way apart, such as the id of an order; empty for one run per customer
  add column run_key text not null default '',
  -- until when the actions for customers who stay were done
  add column acted_until timestamptz,
  drop constraint progress_pkey,
  add primary key (customer_id, journey, run);
alter table journeys.passage
  add column run integer not null default 1,
  -- what led to the stage: an event, a time, a person or a publication
  add column moved_by text not null default 'EVENT',
  drop constraint passage_pkey,
  add primary key (customer_id, journey, run, step);

-- Runs that have ended, for re-entry and for the figures of a journey. Their stages stay in the passages.
create table journeys.ended_run (
  customer_id uuid not null,
  journey text not null,
  run integer not null,
  run_key text not null,
  version integer not null,
  -- the last stage
  stage text not null,
  entered_at timestamptz not null,
  ended_at timestamptz not null,
  exit text not null,
  outcome text not null,
  event_seq bigint,
  primary key (customer_id, journey, run)
);
create index ended_run_journey on journeys.ended_run (journey, ended_at);
