--liquibase formatted sql

--changeset cairn:tasks
create schema tasks;

-- Not every task is about a customer, so a task's key is its own id. The customer of a task never changes.
create table tasks.task (
  task_id uuid primary key,
  customer_id uuid,
  source text not null,
  external_id text not null,
  title text not null,
  text text,
  priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  due_on date,
  due_at timestamptz,
  deadline timestamptz not null,
  assignee text,
  queue text,
  remind_at timestamptz,
  snoozed_until timestamptz,
  status text not null check (status in ('OPEN', 'DONE', 'DROPPED')),
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz,
  closed_by text,
  closing_reason text,
  origin_event uuid,
  origin_document text,
  origin_rule text,
  origin_title text,
  origin_version integer,
  origin_reason text,
  version integer not null default 1,
  unique (source, external_id),
  check ((due_on is null) <> (due_at is null)),
  check ((assignee is null) <> (queue is null)),
  check ((status = 'OPEN') = (closed_at is null))
);
create index task_deadline on tasks.task (deadline, task_id);
create index task_open_assignee on tasks.task (assignee, deadline, task_id) where status = 'OPEN';
create index task_open_queue on tasks.task (queue, deadline, task_id) where status = 'OPEN';
create index task_customer on tasks.task (customer_id, deadline, task_id) where customer_id is not null;

create table tasks.task_change (
  task_id uuid not null references tasks.task,
  version integer not null,
  action text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  fields text[] not null,
  note text,
  primary key (task_id, version)
);

create table tasks.task_comment (
  task_id uuid not null references tasks.task,
  comment_id uuid not null,
  text text not null,
  author text not null,
  written_at timestamptz not null,
  primary key (task_id, comment_id)
);
