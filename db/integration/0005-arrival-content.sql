--liquibase formatted sql

--changeset cairn:integration-arrival-content
-- Recognises other content under the same source and id: a hash of what was sent, and the source and id of the fact
-- that the event's data named. All null for events that arrived before these columns.
alter table integration.arrival
  add column digest bytea,
  add column fact_source text,
  add column fact_id text;
