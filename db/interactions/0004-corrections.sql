--liquibase formatted sql

--changeset cairn:interactions-corrections
alter table interactions.interaction
  add column order_id uuid,
  add column version integer not null default 1;
create index interaction_order on interactions.interaction (order_id, at desc, interaction_id desc) where order_id is not null;

-- What a contact said before a correction, and who replaced it, when and why.
create table interactions.earlier_version (
  customer_id uuid not null,
  interaction_id uuid not null,
  version integer not null,
  channel text not null,
  direction text not null,
  subject text not null,
  body text,
  at timestamptz not null,
  order_id uuid,
  replaced_at timestamptz not null,
  replaced_by text not null,
  reason text not null,
  primary key (customer_id, interaction_id, version)
);
