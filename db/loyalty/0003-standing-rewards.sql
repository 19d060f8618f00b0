--liquibase formatted sql

--changeset cairn:loyalty-standing-rewards
-- Of a reward whose rule looks at earlier orders: which of the standing orders its order was. It stays as long as so many stand.
-- Null for other rules, and for rewards from before this was recorded.
alter table loyalty.reward add column nth integer;
