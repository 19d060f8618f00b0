--liquibase formatted sql

--changeset cairn:journeys-fewer-checks
-- written with most orders: see docs/decisions/0011-checks-on-the-hot-path.md
alter table journeys.standing drop constraint if exists standing_step_check;
alter table journeys.passage
  drop constraint if exists passage_step_check,
  drop constraint if exists passage_check;
