--liquibase formatted sql

--changeset cairn:loyalty-budgets
--comment: What a programme with a budget has given in each of its periods. The row is locked while points or vouchers are given, so that no two orders give the rest.
create table loyalty.budget_use (
  programme text not null,
  -- POINTS or VOUCHERS
  kind text not null,
  -- the period in which the budget counts, and its beginning
  per text not null,
  starts_at timestamptz not null,
  used bigint not null check (used >= 0),
  primary key (programme, kind, per, starts_at)
);
