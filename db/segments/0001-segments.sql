--liquibase formatted sql

--changeset cairn:segments
create schema segments;

-- The scale by which customers are scored, in a single row.
create table segments.scale (
  single boolean primary key default true check (single),
  -- goes up each time the bounds are computed
  number integer not null default 0,
  -- the currency whose money counts; null until there are orders
  currency text,
  -- four bounds each, between the five scores; null until they are first computed
  recency date[],
  frequency integer[],
  money numeric[],
  -- the day of the latest refreshment that was started
  requested_on date,
  refreshed_at timestamptz
);
insert into segments.scale default values;

-- What each customer bought. Written with every order, so without checks: see docs/decisions/0011-checks-on-the-hot-path.md
create table segments.customer_value (
  customer_id uuid primary key,
  -- orders that were neither cancelled nor returned as a whole
  orders integer not null,
  last_order_on date,
  -- paid less refunded, in the currency of the scale
  money numeric not null,
  -- from 1 to 5; null without orders
  recency integer,
  frequency integer,
  monetary integer,
  segment text,
  since timestamptz,
  -- the number of the scale by which the scores were computed
  scale integer not null,
  -- goes up with each change, so that the nightly job overwrites no order
  revision integer not null default 1
) with (fillfactor = 80);
create index customer_value_segment on segments.customer_value (segment, customer_id) where segment is not null;

-- How many customers each segment had at the end of each nightly job.
create table segments.daily_size (
  day date not null,
  segment text not null,
  customers bigint not null,
  money numeric not null,
  primary key (day, segment)
);
