--liquibase formatted sql

--changeset cairn:journeys-causes
-- The event that led to the stage, so that the stage can be taken back with it; null for stages from before this was recorded.
alter table journeys.passage add column event_seq bigint;
