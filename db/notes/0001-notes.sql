--liquibase formatted sql

--changeset cairn:notes
create schema notes;

-- A deleted note keeps its row, so that the deletion can be undone. The text is in all forms under which the search finds it (terms): see
-- docs/decisions/0029-search-sources-and-word-forms.md.
create table notes.note (
  customer_id uuid not null,
  note_id uuid not null,
  order_id uuid,
  order_number text,
  source text not null,
  external_id text not null,
  text text not null,
  terms text[] not null,
  pinned boolean not null default false,
  place integer not null generated always as (pinned::integer) stored,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz,
  changed_by text,
  deleted_at timestamptz,
  deleted_by text,
  version integer not null default 1,
  primary key (customer_id, note_id),
  unique (source, external_id),
  check ((order_id is null) = (order_number is null)),
  check ((changed_at is null) = (changed_by is null)),
  check ((deleted_at is null) = (deleted_by is null))
);
create index note_id on notes.note (note_id);
create index note_customer on notes.note (customer_id, place desc, note_id desc) where deleted_at is null;
create index note_order on notes.note (order_id, place desc, note_id desc) where deleted_at is null and order_id is not null;
create index note_terms on notes.note using gin (array_to_tsvector(terms));

create table notes.note_version (
  customer_id uuid not null,
  note_id uuid not null,
  version integer not null,
  text text not null,
  written_at timestamptz not null,
  written_by text not null,
  primary key (customer_id, note_id, version),
  foreign key (customer_id, note_id) references notes.note
);

create table notes.mention (
  customer_id uuid not null,
  mention_id uuid not null,
  note_id uuid not null,
  username text not null,
  mentioned_at timestamptz not null,
  mentioned_by text not null,
  read_at timestamptz,
  unread integer not null generated always as (case when read_at is null then 1 else 0 end) stored,
  primary key (customer_id, mention_id),
  unique (customer_id, note_id, username),
  foreign key (customer_id, note_id) references notes.note
);
create index mention_id on notes.mention (mention_id);
create index mention_person on notes.mention (username, unread desc, mention_id desc);
