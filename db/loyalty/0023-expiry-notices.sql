--liquibase formatted sql

--changeset cairn:loyalty-expiry-notices
--comment: The months whose expiring points were announced: one notice a month.
create table loyalty.expiry_notice (
  customer_id uuid not null,
  currency text not null,
  -- the first day of the month in which the points expire, in the zone of their programme
  month date not null,
  noticed_at timestamptz not null,
  primary key (customer_id, currency, month)
);
