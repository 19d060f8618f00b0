--liquibase formatted sql

--changeset cairn:loyalty-tiers
--comment: What counts for the tiers of a programme, and the tier that each customer has. Spending points changes neither.
create table loyalty.qualification (
  customer_id uuid not null,
  programme text not null,
  -- the order, the lot of points or the credit note
  source_id uuid not null,
  at timestamptz not null,
  -- what is left after returns; negative for a credit note
  amount numeric(19, 4) not null,
  primary key (customer_id, programme, source_id)
);
create table loyalty.member_tier (
  customer_id uuid not null,
  programme text not null,
  -- null for none
  tier text,
  since timestamptz,
  -- when time alone may change it
  review_at timestamptz,
  primary key (customer_id, programme)
);
