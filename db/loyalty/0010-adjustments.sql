--liquibase formatted sql

--changeset cairn:loyalty-adjustments
--comment: Points that a person granted or deducted. Above an amount another person has to approve it.
create table loyalty.adjustment (
  customer_id uuid not null,
  adjustment_id uuid not null,
  currency text not null,
  -- below zero for a deduction
  points bigint not null,
  reason text not null,
  status text not null,
  expires_at timestamptz,
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  primary key (customer_id, adjustment_id),
  unique (adjustment_id),
  check (points <> 0)
);
create index adjustment_waiting on loyalty.adjustment (requested_at) where status = 'WAITING';
