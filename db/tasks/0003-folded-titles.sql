--liquibase formatted sql

--changeset cairn:tasks-folded-titles
-- Folding a text takes 50 microseconds, and each row that is compared had to be folded anew: see src/bench/RESULTS.md
drop index tasks.task_title;
alter table tasks.task add column folded text generated always as (' ' || public.fold(title)) stored;
create index task_folded on tasks.task using gin (folded public.gin_trgm_ops) with (fastupdate = off);
