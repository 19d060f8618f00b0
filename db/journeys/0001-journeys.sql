--liquibase formatted sql

--changeset cairn:journeys
create schema journeys;

-- Every version of every map that was ever live, as it was read.
create table journeys.map (
  journey text not null,
  version integer not null check (version > 0),
  title text not null,
  document text not null,
  published_at timestamptz not null,
  primary key (journey, version)
);

create table journeys.standing (
  customer_id uuid not null,
  journey text not null,
  -- of the map that led to where the customer stands
  version integer not null,
  stage text not null,
  -- how many stages it took, this one included: the passage that is open
  step integer not null check (step > 0),
  since timestamptz not null,
  entered_at timestamptz not null,
  primary key (customer_id, journey)
) with (fillfactor = 80);
create index standing_stage on journeys.standing (journey, stage, since, customer_id);

-- Each stage a customer went through: what dwell and flow are counted from.
create table journeys.passage (
  customer_id uuid not null,
  journey text not null,
  step integer not null check (step > 0),
  stage text not null,
  entered_at timestamptz not null,
  left_at timestamptz check (left_at >= entered_at),
  primary key (customer_id, journey, step)
) with (fillfactor = 90);
create index passage_stage on journeys.passage (journey, stage, entered_at);
