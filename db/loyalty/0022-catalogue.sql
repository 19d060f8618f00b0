--liquibase formatted sql

--changeset cairn:loyalty-catalogue
--comment: Rewards that customers buy for points, what they bought, and the gifts that have to be sent. docs/decisions/0053-the-catalogue.md has the reasons.
create table loyalty.catalogue_item (
  item_id uuid primary key,
  version integer not null,
  -- the item as people edit it: texts by language, benefit and terms
  content jsonb not null,
  -- the name in the first of its languages, for lists
  name text not null,
  kind text not null check (kind in ('VOUCHER', 'GIFT', 'STATUS')),
  currency text not null,
  points bigint not null check (points > 0),
  -- the pieces that were ever for sale; null for any number
  stock integer check (stock >= 0),
  -- the pieces that customers bought and did not give back
  sold integer not null default 0 check (sold >= 0),
  sale_from date,
  sale_until date,
  limit_per_customer integer check (limit_per_customer > 0),
  withdrawn boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  check (stock is null or sold <= stock)
) with (fillfactor = 80);

-- Each version of an item, with who made it and why.
create table loyalty.catalogue_change (
  item_id uuid not null references loyalty.catalogue_item,
  version integer not null,
  content jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (item_id, version)
);

create table loyalty.catalogue_picture (
  item_id uuid primary key references loyalty.catalogue_item,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null,
  sha256 text not null
);
-- pictures are compressed already
alter table loyalty.catalogue_picture alter column bytes set storage external;

create table loyalty.purchase (
  customer_id uuid not null,
  -- also the id of the reward, and of its voucher, gift or status
  purchase_id uuid not null,
  item_id uuid not null references loyalty.catalogue_item,
  item_version integer not null,
  -- the name of the item in the language of the customer
  title text not null,
  kind text not null check (kind in ('VOUCHER', 'GIFT', 'STATUS')),
  currency text not null,
  points bigint not null check (points > 0),
  -- what a piece costs the business, as far as it is known
  cost numeric(19, 4),
  cost_currency text,
  redemption_id uuid not null,
  bought_at timestamptz not null,
  requested_by text not null,
  cancelled_at timestamptz,
  cancelled_by text,
  cancel_reason text,
  source text,
  external_id text,
  primary key (customer_id, purchase_id),
  unique (purchase_id),
  unique (redemption_id),
  unique (source, external_id),
  check ((source is null) = (external_id is null)),
  check ((cost is null) = (cost_currency is null)),
  check ((cancelled_at is null) = (cancelled_by is null))
);
create index purchase_bought on loyalty.purchase using brin (bought_at);
create index purchase_item on loyalty.purchase (item_id, bought_at);

create table loyalty.gift (
  customer_id uuid not null,
  -- the id of its reward
  gift_id uuid not null,
  title text not null,
  sku text not null,
  status text not null check (status in ('TO_SEND', 'SENT', 'CANCELLED')),
  granted_at timestamptz not null,
  sent_at timestamptz,
  sent_by text,
  tracking text,
  cancelled_at timestamptz,
  primary key (customer_id, gift_id),
  unique (gift_id),
  check ((status = 'SENT') = (sent_at is not null)),
  check ((status = 'CANCELLED') = (cancelled_at is not null))
);
create index gift_to_send on loyalty.gift (granted_at) where status = 'TO_SEND';

-- A tier that a customer has for some days, whatever the qualifying amount.
create table loyalty.granted_tier (
  customer_id uuid not null,
  -- the id of its reward
  grant_id uuid not null,
  programme text not null,
  tier text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  primary key (customer_id, grant_id),
  check (ends_at > starts_at)
);
