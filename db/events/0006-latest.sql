--liquibase formatted sql

--changeset cairn:latest-occurrence
--comment: The latest business time of each customer's events, so that a command knows without a query whether an event is late.
alter table events.stream add column latest_at timestamptz;
update events.stream s set latest_at = (select max(j.occurred_at) from events.journal j where j.customer_id = s.customer_id);
