--liquibase formatted sql

--changeset cairn:journeys
create schema journeys;

-- Every version of every map that was ever live, as it was read.
create table journeys.map (
  journey text not null,
  version integer not null,
  title text not null,
  document text not null,
  published_at timestamptz not null,
  primary key (journey, version)
);

create table journeys.standing (
  customer_id uuid not null,
  journey text not null,
  version integer not null,
  stage text not null,
  since timestamptz not null,
  entered_at timestamptz not null,
  primary key (customer_id, journey)
) with (fillfactor = 80);
create index standing_stage on journeys.standing (journey, stage, since);

-- Each stage a customer went through: what dwell and flow are counted from.
create table journeys.passage (
  customer_id uuid not null,
  journey text not null,
  stage text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  primary key (customer_id, journey, stage)
) with (fillfactor = 90);
create index passage_stage on journeys.passage (journey, stage, entered_at);
