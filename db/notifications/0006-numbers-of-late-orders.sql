--liquibase formatted sql

--changeset cairn:notifications-numbers-of-late-orders
-- The number of the order, for the list of late deliveries; null for those from before this column, until the carrier sends news of them.
alter table notifications.late_delivery add column number text;
