--liquibase formatted sql

--changeset cairn:journeys-document-files
--comment: The texts of documents that were last read from files, which become drafts.
create table journeys.document_file (
  kind text not null,
  name text not null,
  file text not null,
  text text not null,
  read_at timestamptz not null,
  -- whether a person has to decide, because the draft had changes of its own when the file changed
  offered boolean not null,
  primary key (kind, name),
  foreign key (kind, name) references journeys.document
);
