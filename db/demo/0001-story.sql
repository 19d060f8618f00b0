--liquibase formatted sql

--changeset cairn:demo-story
create schema demo;
create table demo.story (
  single boolean primary key default true check (single),
  begun_at timestamptz not null,
  finished_at timestamptz
);
comment on table demo.story is
  'The loading of the demo story: one row if it has begun. A restart goes on with a story that is not finished.';
