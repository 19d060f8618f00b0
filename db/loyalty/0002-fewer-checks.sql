--liquibase formatted sql

--changeset cairn:loyalty-fewer-checks
-- written with every order: see docs/decisions/0011-checks-on-the-hot-path.md
-- What stays: a balance pending is never below zero, and a lot never has less than nothing or more than it began with.
alter table loyalty.lot
  drop constraint if exists lot_points_check,
  drop constraint if exists lot_status_check;
alter table loyalty.posting
  drop constraint if exists posting_check,
  drop constraint if exists posting_points_check,
  drop constraint if exists posting_credit_check,
  drop constraint if exists posting_debit_check;
