--liquibase formatted sql

--changeset cairn:tasks-search
-- After a blank, so that one or two letters are found at the beginning of a word.
create index task_title on tasks.task using gin ((' ' || public.fold(title)) public.gin_trgm_ops) with (fastupdate = off);
