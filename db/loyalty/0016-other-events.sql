--liquibase formatted sql

--changeset cairn:loyalty-rewards-for-other-events
--comment: A reward names the event that brought it, which is an order or any other event of the customer. It is given once for it.
alter table loyalty.reward
  alter column order_id drop not null,
  add column source_id uuid;
update loyalty.reward set source_id = order_id;
alter table loyalty.reward
  alter column source_id set not null,
  drop constraint reward_customer_id_rule_order_id_key,
  add unique (customer_id, rule, source_id);

-- The events of a customer that met the conditions of a rule which looks at their number, such as every third review.
create table loyalty.rule_count (
  customer_id uuid not null,
  programme text not null,
  rule text not null,
  events integer not null,
  primary key (customer_id, programme, rule)
);
