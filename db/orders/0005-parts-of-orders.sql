--liquibase formatted sql

--changeset cairn:orders-parts
-- Lost shipments, corrected deliveries, and goods that are cancelled line by line.
alter table orders.shipment
  drop constraint if exists shipment_status_check,
  add constraint shipment_status_check check (status in ('HANDED_OVER', 'IN_TRANSIT', 'EXCEPTION', 'DELIVERED', 'LOST')),
  -- a lost shipment whose goods were sent again or cancelled: nothing of it is outstanding
  add column settled boolean not null default false,
  -- when the carrier last took a delivery back, so that an older delivery that arrives late does not count
  add column corrected_at timestamptz;
alter table orders.shipment_update
  drop constraint if exists shipment_update_kind_check,
  add constraint shipment_update_kind_check
    check (kind in ('HANDED_OVER', 'IN_TRANSIT', 'NEW_ESTIMATE', 'DELIVERED', 'EXCEPTION', 'LOST', 'NOT_DELIVERED'));

-- The goods in a shipment; no rows when the shop does not say.
create table orders.shipment_line (
  customer_id uuid not null,
  order_id uuid not null,
  shipment_id uuid not null,
  line integer not null,
  quantity integer not null check (quantity > 0),
  primary key (customer_id, order_id, shipment_id, line)
);

-- Cancellations name goods as returns do.
alter table orders.returned_line rename to reversed_line;
