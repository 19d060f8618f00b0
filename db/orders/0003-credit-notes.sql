--liquibase formatted sql

--changeset cairn:orders-credit-notes
-- Money given back for goods of which nobody said which order they are of.
create table orders.credit_note (
  customer_id uuid not null,
  credit_note_id uuid not null,
  source text not null,
  external_id text not null,
  at timestamptz not null,
  currency text not null,
  amount numeric(19, 4) not null check (amount >= 0),
  reason text,
  primary key (customer_id, credit_note_id),
  unique (source, external_id)
);
