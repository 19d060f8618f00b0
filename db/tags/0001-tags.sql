--liquibase formatted sql

--changeset cairn:tags
create schema tags;

-- A merged or deleted tag keeps its row, so that its id still has a meaning in saved filters and histories. Its name is free again.
-- After a blank, as texts that the search looks through are: one or two letters are found at the beginning of a word.
create table tags.tag (
  tag_id uuid primary key,
  name text not null,
  folded text not null generated always as (' ' || public.fold(name)) stored,
  colour text not null check (colour in ('GREY', 'GREEN', 'AMBER', 'RED', 'BLUE', 'VIOLET')),
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  ended_by text,
  -- the tag that took its place, never one that has ended itself
  merged_into uuid references tags.tag,
  version integer not null default 1,
  check ((ended_at is null) = (ended_by is null)),
  check (merged_into is null or ended_at is not null)
);
create unique index tag_name on tags.tag (folded) where ended_at is null;
create index tag_folded on tags.tag using gin (folded public.gin_trgm_ops) with (fastupdate = off);

create table tags.customer_tag (
  customer_id uuid not null,
  tag_id uuid not null references tags.tag,
  added_at timestamptz not null,
  added_by text not null,
  primary key (customer_id, tag_id)
);
create index customer_tag_tag on tags.customer_tag (tag_id, customer_id);
