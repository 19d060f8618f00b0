--liquibase formatted sql

--changeset cairn:notifications-folded-subjects
-- Folding a text takes 50 microseconds, and each row that is compared had to be folded anew: see src/bench/RESULTS.md
drop index notifications.notification_subject;
alter table notifications.notification add column folded text generated always as (' ' || public.fold(subject)) stored;
create index notification_folded on notifications.notification using gin (folded public.gin_trgm_ops) where folded is not null;
