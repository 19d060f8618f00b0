--liquibase formatted sql

--changeset cairn:access-preferences
-- How a person sees the console. A null language follows the browser until the first sign-in, and a null zone is that of
-- the business.
alter table access.person
  add column language text,
  add column zone text,
  add column theme text not null default 'SYSTEM';
