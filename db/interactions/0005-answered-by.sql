--liquibase formatted sql

--changeset cairn:interactions-answered-by
alter table interactions.interaction
  -- the contact that this one answers, if somebody said so
  add column answers uuid,
  -- contacts until then do not answer this one: somebody undid the answer
  add column waits_after timestamptz,
  -- answered under the former rule, by any later outbound contact: it stays answered
  add column answered_before boolean not null default false;
update interactions.interaction set answered_before = true where answer = 'ANSWERED';
create index interaction_answering on interactions.interaction (answers) where answers is not null;
