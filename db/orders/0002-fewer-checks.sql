--liquibase formatted sql

--changeset cairn:orders-fewer-checks
-- written with every order: see docs/decisions/0011-checks-on-the-hot-path.md
alter table orders.purchase
  drop constraint if exists purchase_total_check,
  drop constraint if exists purchase_status_check;
alter table orders.line
  drop constraint if exists line_quantity_check,
  drop constraint if exists line_unit_price_check;
