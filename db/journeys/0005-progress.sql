--liquibase formatted sql

--changeset cairn:journeys-progress
alter table journeys.standing rename to progress;
alter table journeys.progress rename constraint standing_pkey to progress_pkey;
alter index journeys.standing_stage rename to progress_stage;
