--liquibase formatted sql

--changeset cairn:loyalty-simulations
--comment: Simulations of programmes over the history, and what each customer would have had. The figures are in the result of the job.
create table loyalty.simulation (
  simulation_id uuid primary key,
  job_id uuid not null,
  programme text not null,
  requested_at timestamptz not null
);
create index simulation_programme on loyalty.simulation (programme, simulation_id desc);

create table loyalty.simulated_customer (
  customer_id uuid not null,
  simulation_id uuid not null references loyalty.simulation on delete cascade,
  -- the points at the end of the period, on the simulated programme and on the version in force
  points bigint not null,
  live_points bigint not null,
  vouchers integer not null,
  live_vouchers integer not null,
  -- of the vouchers and their worth, in the currency of the first one; null if there are none
  currency text,
  worth numeric(19, 4) not null,
  live_worth numeric(19, 4) not null,
  -- the rules of the simulated programme that gave something, each between spaces
  rules text not null,
  -- the order and the rule that make most of the difference
  order_id uuid,
  rule text,
  -- the difference of the points, and of the worth in ten-thousandths, without its sign
  points_apart bigint not null,
  worth_apart bigint not null,
  primary key (customer_id, simulation_id)
);
create index simulated_customer_apart on loyalty.simulated_customer (simulation_id, points_apart desc, worth_apart desc, customer_id desc);
