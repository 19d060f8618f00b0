--liquibase formatted sql

--changeset cairn:journeys-conditions-of-times
--comment: A time can have a condition. One that did not hold is not tried again.
alter table journeys.progress add column tried_until timestamptz;

--changeset cairn:journeys-moved-customers
--comment: The number of customers for whom a publication did what it says. Null for publications from before this was recorded.
alter table journeys.publication add column moved integer;
