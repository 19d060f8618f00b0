--liquibase formatted sql

--changeset cairn:tasks-orders
-- The order that a task is about; it is one of the task's customer.
alter table tasks.task add column order_id uuid check (order_id is null or customer_id is not null);
create index task_order on tasks.task (order_id, deadline, task_id) where order_id is not null;
