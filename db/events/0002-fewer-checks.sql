--liquibase formatted sql

--changeset cairn:events-fewer-checks
-- written with every command: see docs/decisions/0011-checks-on-the-hot-path.md
alter table events.stream drop constraint if exists stream_parked_check;
