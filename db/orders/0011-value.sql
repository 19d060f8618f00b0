--liquibase formatted sql

--changeset cairn:orders-value
-- What the orders that count cost together, for the list of customers. Null if they are in several currencies, and until the job
-- orders.value has added up older orders: the list then adds them up itself. An amount added to null is null, so the columns are
-- never wrong. Without a default, the change takes no time however many customers there are.
alter table orders.tally
  add column value numeric,
  add column currency text;
