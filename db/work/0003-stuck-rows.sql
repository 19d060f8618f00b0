--liquibase formatted sql

--changeset cairn:work-stuck-rows
-- The home page of administrators lists the few rows that failed too often, among millions that wait.
create index due_stuck on work.due (due_at) where dead;
