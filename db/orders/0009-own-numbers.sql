--liquibase formatted sql

--changeset cairn:orders-own-numbers
-- Numbers that differ from the external id. The others are found by the index of source and external id, so that placing an order
-- costs no more where the shop has one number for both.
create index sales_order_own_number on orders.sales_order (number) where number <> external_id;
