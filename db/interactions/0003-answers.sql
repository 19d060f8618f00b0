--liquibase formatted sql

--changeset cairn:interactions-answers
-- Whether the customer waits for an answer; null for a contact that never needed one. Contacts that were recorded before
-- this column was added stay null.
alter table interactions.interaction
  add column answer text check (answer in ('WAITING', 'ANSWERED', 'NOT_NEEDED')),
  -- the customer's account manager, copied for the list of waiting contacts
  add column account_manager text;
create index interaction_waiting on interactions.interaction (at, interaction_id) where answer = 'WAITING';
create index interaction_waiting_of on interactions.interaction (account_manager, at, interaction_id) where answer = 'WAITING';
create index interaction_answers on interactions.interaction (customer_id, at) where answer is not null;
create index interaction_outbound on interactions.interaction (customer_id, at) where direction = 'OUTBOUND';
