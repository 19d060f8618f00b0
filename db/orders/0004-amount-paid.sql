--liquibase formatted sql

--changeset cairn:orders-amount-paid
-- What the customer paid: the goods less discounts, with shipping and tax. Null where there is none. Written with every order, so
-- without checks: see docs/decisions/0011-checks-on-the-hot-path.md
alter table orders.purchase
  add column shipping numeric(19, 4),
  add column tax_included numeric(19, 4),
  add column tax_added numeric(19, 4);
alter table orders.line add column discount numeric(19, 4);

-- Discounts on the whole order.
create table orders.discount (
  customer_id uuid not null,
  order_id uuid not null,
  discount integer not null,
  code text,
  name text,
  amount numeric(19, 4) not null check (amount >= 0),
  primary key (customer_id, order_id, discount)
);
