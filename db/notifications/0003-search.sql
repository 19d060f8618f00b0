--liquibase formatted sql

--changeset cairn:notifications-search
create index notification_subject on notifications.notification using gin ((' ' || public.fold(subject)) public.gin_trgm_ops)
  where subject is not null;
