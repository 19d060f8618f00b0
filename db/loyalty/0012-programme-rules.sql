--liquibase formatted sql

--changeset cairn:loyalty-kept-rewards
--comment: Whether the rule lets a cancelled order count, so that its reward stays.
alter table loyalty.reward add column kept boolean not null default false;
