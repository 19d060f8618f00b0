--liquibase formatted sql

--changeset cairn:loyalty-vouchers
--comment: Codes that people generate together, with the same terms.
create table loyalty.voucher_batch (
  batch_id uuid primary key,
  title text not null,
  prefix text,
  -- the number of codes that were asked for; 1 for a code that many customers share
  wanted integer not null check (wanted > 0),
  -- the job that generates the codes; null for a shared code
  job_id uuid,
  -- the terms, as each voucher of the batch has them
  terms jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  stopped_at timestamptz,
  stopped_by text,
  stop_reason text,
  check ((stopped_at is null) = (stopped_by is null))
);

-- A voucher is no table of customers: a code is found whoever types it, and most have no holder.
create table loyalty.voucher (
  voucher_id uuid primary key,
  -- as people read it; null until Cairn has made one for a voucher from before there were codes
  code text,
  -- its letters and digits
  code_key text unique,
  -- the only customer who may use it; null if anybody may
  holder uuid,
  -- where it comes from
  reward_id uuid,
  batch_id uuid references loyalty.voucher_batch,
  title text not null,
  kind text not null check (kind in ('AMOUNT', 'PERCENT', 'PRODUCT', 'FREE_DELIVERY')),
  currency text,
  amount numeric(19, 4),
  percent numeric(5, 2),
  maximum numeric(19, 4),
  product text,
  minimum_basket numeric(19, 4),
  -- the products that it applies to, an array of SKUs; null for all
  products jsonb,
  issued_at timestamptz not null,
  valid_from timestamptz,
  expires_at timestamptz,
  -- null for any number
  uses_in_total integer check (uses_in_total > 0),
  uses_by_customer integer check (uses_by_customer > 0),
  used integer not null default 0,
  revoked_at timestamptz,
  check (used >= 0 and (uses_in_total is null or used <= uses_in_total)),
  check ((code is null) = (code_key is null)),
  check (
    case kind
      when 'AMOUNT' then amount > 0 and currency is not null
      when 'PERCENT' then percent > 0 and percent <= 100
      when 'PRODUCT' then product is not null
      else true end)
) with (fillfactor = 85);
create index voucher_reward on loyalty.voucher (reward_id) where reward_id is not null;
create index voucher_holder on loyalty.voucher (holder) where holder is not null;
create index voucher_batch_of on loyalty.voucher (batch_id) where batch_id is not null;
create index voucher_without_code on loyalty.voucher (voucher_id) where code is null;
create index voucher_expires on loyalty.voucher (expires_at, voucher_id) where revoked_at is null;

create table loyalty.voucher_use (
  customer_id uuid not null,
  use_id uuid not null unique,
  voucher_id uuid not null references loyalty.voucher,
  source text not null,
  external_id text not null,
  -- the order on which it was used, once it is known
  order_id uuid,
  status text not null check (status in ('REDEEMED', 'RETURNED')),
  discount numeric(19, 4) not null,
  currency text not null,
  redeemed_at timestamptz not null,
  returned_at timestamptz,
  primary key (customer_id, use_id),
  unique (source, external_id),
  check ((status = 'RETURNED') = (returned_at is not null))
);
create index voucher_use_of on loyalty.voucher_use (voucher_id, use_id);

--changeset cairn:loyalty-vouchers-of-rewards
--comment: A reward may be a voucher without an amount, such as ten percent. Vouchers from before get a code from Cairn when it starts.
alter table loyalty.reward drop constraint if exists reward_check;
insert into loyalty.voucher
  (voucher_id, holder, reward_id, title, kind, currency, amount, issued_at, expires_at, uses_in_total, revoked_at)
select reward_id, customer_id, reward_id, title, 'AMOUNT', currency, amount, issued_at, expires_at, 1,
  case when status = 'REVOKED' then issued_at end
from loyalty.reward where amount is not null;
