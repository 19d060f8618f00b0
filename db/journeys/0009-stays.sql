--liquibase formatted sql

--changeset cairn:journeys-stays
--comment: The id of a stay in a stage, for lists whose rows people choose.
alter table journeys.passage add column stay_id uuid not null
  generated always as (md5(customer_id::text || ' ' || journey || ' ' || run::text || ' ' || step::text)::uuid) stored;
create index passage_stay on journeys.passage (stay_id);
