--liquibase formatted sql

--changeset cairn:notifications
create schema notifications;

create table notifications.notification (
  customer_id uuid not null,
  notification_id uuid not null,
  -- what makes a second one for the same reason impossible: the rule, the shipment and the new date
  dedupe_key text not null,
  rule text not null,
  rule_version integer not null,
  channel text not null,
  template text not null,
  parameters jsonb not null,
  status text not null check (status in ('WAITING', 'SENT', 'KEPT', 'SKIPPED', 'FAILED')),
  reason text,
  language text,
  recipient text,
  subject text,
  body text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (customer_id, notification_id),
  unique (customer_id, dedupe_key)
);
create unique index notification_id on notifications.notification (notification_id);
create index notification_newest on notifications.notification (created_at desc, notification_id desc);
