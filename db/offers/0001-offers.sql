--liquibase formatted sql

--changeset cairn:offers
create schema offers;

-- An offer is a draft until it starts. Its end is no change of a row: it follows from the time.
create table offers.offer (
  offer_id uuid primary key,
  title text not null,
  -- after a blank, as texts that the search looks through are
  folded text not null generated always as (' ' || public.fold(title)) stored,
  terms jsonb not null,
  status text not null check (status in ('DRAFT', 'STARTING', 'RUNNING', 'STOPPED')),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  started_by text,
  begins_at timestamptz,
  ends_at timestamptz,
  job_id uuid,
  stopped_at timestamptz,
  stopped_by text,
  stop_reason text,
  -- the most acceptances; null for any number
  most integer check (most > 0),
  offered integer not null default 0,
  control integer not null default 0,
  accepted integer not null default 0 check (accepted >= 0 and (most is null or accepted <= most)),
  check ((started_at is null) = (status = 'DRAFT')),
  check ((started_at is null) = (ends_at is null)),
  check ((stopped_at is null) = (status <> 'STOPPED'))
) with (fillfactor = 70);
create index offer_folded on offers.offer using gin (folded public.gin_trgm_ops) with (fastupdate = off);
create index offer_running on offers.offer (ends_at) where status in ('STARTING', 'RUNNING');

-- The customers of an offer as they were when it started, those of the control group among them.
create table offers.member (
  customer_id uuid not null,
  offer_id uuid not null references offers.offer,
  member_id uuid not null default gen_random_uuid(),
  status text not null check (status in ('CHOSEN', 'OFFERED', 'ACCEPTED', 'EXPIRED', 'CONTROL')),
  segment text,
  changed_at timestamptz not null,
  accepted_at timestamptz,
  reward_id uuid,
  primary key (customer_id, offer_id),
  check ((accepted_at is null) = (status <> 'ACCEPTED'))
);
create index member_offer on offers.member (offer_id, status, customer_id);
-- as the list of an offer filters and orders them
create index member_list on offers.member ((offer_id::text), changed_at, member_id);
