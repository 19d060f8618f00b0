--liquibase formatted sql

--changeset cairn:orders-sales-order
-- Cairn says "order" everywhere. "order" itself is reserved in SQL.
alter table orders.purchase rename to sales_order;
alter table orders.sales_order rename constraint purchase_pkey to sales_order_pkey;
alter table orders.sales_order rename constraint purchase_source_external_id_key to sales_order_source_external_id_key;
alter index orders.purchase_order rename to sales_order_id;
alter index orders.purchase_delayed rename to sales_order_delayed;
