--liquibase formatted sql

--changeset cairn:orders
create schema orders;

-- How many orders a customer has placed: which makes the next one the n-th.
create table orders.tally (
  customer_id uuid primary key,
  placed integer not null,
  last_placed_at timestamptz not null
) with (fillfactor = 70);

create table orders.purchase (
  customer_id uuid not null,
  order_id uuid not null,
  number text not null,
  source text not null,
  external_id text not null,
  channel text not null,
  placed_at timestamptz not null,
  nth integer not null,
  currency text not null,
  total numeric(19, 4) not null check (total >= 0),
  promised_on date,
  status text not null check (status in ('PLACED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED', 'RETURNED')),
  -- since when it is known that it will come, or should have come, after the promised day; null when it is open and in time, or closed
  delayed_at timestamptz,
  primary key (customer_id, order_id),
  unique (source, external_id)
) with (fillfactor = 90);
create index purchase_order on orders.purchase (order_id);
create index purchase_delayed on orders.purchase (delayed_at desc, order_id desc) where delayed_at is not null;

create table orders.line (
  customer_id uuid not null,
  order_id uuid not null,
  line integer not null,
  sku text not null,
  name text not null,
  quantity integer not null check (quantity > 0),
  unit_price numeric(19, 4) not null check (unit_price >= 0),
  primary key (customer_id, order_id, line)
);

create table orders.shipment (
  customer_id uuid not null,
  order_id uuid not null,
  shipment_id uuid not null,
  source text not null,
  external_id text not null,
  carrier text not null,
  tracking text,
  status text not null check (status in ('HANDED_OVER', 'IN_TRANSIT', 'EXCEPTION', 'DELIVERED')),
  promised_on date,
  estimated_on date,
  -- when the carrier said so, so that an older estimate that arrives late does not undo it
  estimated_at timestamptz,
  delivered_at timestamptz,
  -- the latest business time seen, so that a late update does not undo a newer one
  updated_at timestamptz not null,
  primary key (customer_id, order_id, shipment_id),
  unique (source, external_id)
) with (fillfactor = 80);
create index shipment_id on orders.shipment (shipment_id);

create table orders.shipment_update (
  customer_id uuid not null,
  order_id uuid not null,
  shipment_id uuid not null,
  update_id uuid not null,
  source text not null,
  external_id text not null,
  kind text not null check (kind in ('HANDED_OVER', 'IN_TRANSIT', 'NEW_ESTIMATE', 'DELIVERED', 'EXCEPTION')),
  at timestamptz not null,
  estimated_on date,
  note text,
  primary key (customer_id, order_id, shipment_id, update_id),
  unique (source, external_id)
);

create table orders.reversal (
  customer_id uuid not null,
  order_id uuid not null,
  reversal_id uuid not null,
  source text not null,
  external_id text not null,
  kind text not null check (kind in ('CANCELLATION', 'RETURN')),
  at timestamptz not null,
  amount numeric(19, 4) not null check (amount >= 0),
  reason text,
  primary key (customer_id, order_id, reversal_id),
  unique (source, external_id)
);

-- Which goods a return brought back, so that nothing comes back twice.
create table orders.returned_line (
  customer_id uuid not null,
  order_id uuid not null,
  reversal_id uuid not null,
  line integer not null,
  quantity integer not null check (quantity > 0),
  primary key (customer_id, order_id, reversal_id, line)
);
