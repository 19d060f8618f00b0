--liquibase formatted sql

--changeset cairn:interactions
create schema interactions;

create table interactions.interaction (
  customer_id uuid not null,
  interaction_id uuid not null,
  source text not null,
  external_id text not null,
  channel text not null,
  direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
  subject text not null,
  body text,
  agent text,
  at timestamptz not null,
  primary key (customer_id, interaction_id),
  unique (source, external_id)
);
create index interaction_id on interactions.interaction (interaction_id);
create index interaction_at on interactions.interaction (customer_id, at desc, interaction_id desc);
