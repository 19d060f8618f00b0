--liquibase formatted sql

--changeset cairn:notifications-late-deliveries
-- Each late order: when the delay became known, when the customer first heard of it from the company, and when the customer first made
-- contact. The home page counts these rows.
create table notifications.late_delivery (
  customer_id uuid not null,
  order_id uuid not null,
  -- null if nothing was handed over when the delay became known
  carrier text,
  delayed_at timestamptz not null,
  informed_at timestamptz,
  informed_by text,
  -- null if a colleague informed the customer
  notification_id uuid,
  contacted_at timestamptz,
  primary key (customer_id, order_id)
);
create index late_delivery_at on notifications.late_delivery (delayed_at);
