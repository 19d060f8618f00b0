--liquibase formatted sql

--changeset cairn:attachments
-- Files are stored in pieces: see docs/decisions/0030-attachments-in-pieces.md.
create schema attachments;

create table attachments.content (
  customer_id uuid not null,
  content_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null default 0,
  sha256 text,
  received_at timestamptz not null,
  received_by text not null,
  -- false until an attachment refers to it
  attached boolean not null default false,
  primary key (customer_id, content_id)
);
create unique index content_id on attachments.content (content_id);
create index content_unattached on attachments.content (received_at) where not attached;

create table attachments.piece (
  customer_id uuid not null,
  content_id uuid not null,
  place integer not null,
  bytes bytea not null,
  primary key (customer_id, content_id, place)
);
-- most files are compressed already
alter table attachments.piece alter column bytes set storage external;

create table attachments.attachment (
  customer_id uuid not null,
  attachment_id uuid not null,
  owner text not null,
  owner_id uuid not null,
  -- null once the attachment is removed
  content_id uuid,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  removed_by text,
  removal_reason text,
  primary key (customer_id, attachment_id)
);
create unique index attachment_id on attachments.attachment (attachment_id);
create index attachment_owner on attachments.attachment (owner, owner_id, attachment_id);
