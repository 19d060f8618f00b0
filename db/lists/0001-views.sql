--liquibase formatted sql

--changeset cairn:lists-views
create schema lists;

create table lists.view (
  view_id uuid primary key,
  list text not null,
  title text not null,
  filters text[] not null,
  sort text,
  columns text,
  words text,
  shared boolean not null,
  created_by text not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index view_list on lists.view (list, title, view_id);

-- the view with which a list begins for a person
create table lists.first_view (
  username text not null,
  list text not null,
  view_id uuid not null references lists.view on delete cascade,
  primary key (username, list)
);
