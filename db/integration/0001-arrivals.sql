--liquibase formatted sql

--changeset cairn:integration-arrivals
create schema integration;

-- What other systems told: an event that is sent again is known by who sent it and under which id.
create table integration.arrival (
  customer_id uuid not null,
  source text not null,
  external_id text not null,
  type text not null,
  occurred_at timestamptz not null,
  primary key (customer_id, source, external_id),
  unique (source, external_id)
);
