--liquibase formatted sql

--changeset cairn:journeys-versions-in-use
--comment: The versions on which runs were under way at a publication. Null for publications from before this was recorded.
alter table journeys.publication add column occupied integer[];
