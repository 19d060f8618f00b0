--liquibase formatted sql

--changeset cairn:loyalty-redemptions
--comment: A redemption reserves points of a customer, and is confirmed, released or cancelled. Its postings name it and the lots that its points come from.
create table loyalty.redemption (
  customer_id uuid not null,
  redemption_id uuid not null,
  currency text not null,
  points bigint not null,
  -- points that came back after the confirmation
  given_back bigint not null default 0,
  status text not null,
  -- the order that was paid with the points
  order_id uuid,
  reserved_at timestamptz not null,
  -- the deadline of the confirmation
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  requested_by text not null,
  source text,
  external_id text,
  primary key (customer_id, redemption_id),
  unique (redemption_id),
  unique (source, external_id),
  check (points > 0 and given_back between 0 and points),
  check ((source is null) = (external_id is null))
);
create index redemption_order on loyalty.redemption (customer_id, order_id) where order_id is not null;
