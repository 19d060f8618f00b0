--liquibase formatted sql

--changeset cairn:access-token-sources
-- The names that a token may give as the source of what it sends. Null only for tokens that were issued before this
-- column: they may give any name until an administrator restricts or revokes them.
alter table access.token add column sources text[];
