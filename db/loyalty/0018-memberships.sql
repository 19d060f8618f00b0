--liquibase formatted sql

--changeset cairn:loyalty-memberships
--comment: Customers who joined a programme that enrols on request, and those who left it.
create table loyalty.membership (
  customer_id uuid not null,
  programme text not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (customer_id, programme),
  check (left_at is null or left_at >= joined_at)
);
