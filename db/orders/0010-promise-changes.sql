--liquibase formatted sql

--changeset cairn:orders-promise-changes
-- The days to which the promised day of an order was moved. sales_order.promised_on is the day in force.
create table orders.promise_change (
  customer_id uuid not null,
  order_id uuid not null,
  change_id uuid not null,
  source text not null,
  external_id text not null,
  at timestamptz not null,
  -- the day in force before this change; null if none had been promised
  previously_on date,
  promised_on date not null,
  reason text not null,
  primary key (customer_id, order_id, change_id),
  unique (source, external_id),
  constraint promise_change_order foreign key (customer_id, order_id) references orders.sales_order
);
