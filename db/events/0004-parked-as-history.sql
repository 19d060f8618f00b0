--liquibase formatted sql

--changeset cairn:events-parked-as-history
-- what an import told of speaks to nobody, also when a reaction to it is retried later
alter table events.parked add column history boolean not null default false;
