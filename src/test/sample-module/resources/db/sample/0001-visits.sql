--liquibase formatted sql

--changeset cairn:sample-visits
create schema sample;

create table sample.visit (
  customer_id uuid not null,
  visited_at timestamptz not null,
  store text not null,
  primary key (customer_id, visited_at, store)
);
