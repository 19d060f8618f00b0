--liquibase formatted sql

--changeset cairn:loyalty-member-cards
--comment: The links to the pages that members open on their phones. Only the hash of a link is stored.
create table loyalty.card_link (
  customer_id uuid primary key,
  hash bytea not null unique,
  made_by text not null,
  made_at timestamptz not null
);
