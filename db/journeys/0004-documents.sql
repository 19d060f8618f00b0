--liquibase formatted sql

--changeset cairn:journeys-documents
--comment: Journey maps as versioned documents: drafts that people edit, and published versions that never change.
create table journeys.document (
  kind text not null,
  name text not null,
  title text not null,
  text text not null,
  revision integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  -- the version that is in force; null when the document was never published, or was retired
  live integer,
  primary key (kind, name)
);
create table journeys.document_version (
  kind text not null,
  name text not null,
  version integer not null,
  title text not null,
  text text not null,
  author text not null,
  comment text,
  published_at timestamptz not null,
  primary key (kind, name, version),
  foreign key (kind, name) references journeys.document
);
alter table journeys.document
  add foreign key (kind, name, live) references journeys.document_version (kind, name, version);

--changeset cairn:journeys-maps-become-documents
insert into journeys.document (kind, name, title, text, revision, changed_by, changed_at)
select distinct on (journey) 'journey-map', journey, title, document, 1, 'cairn:cairn', published_at
from journeys.map order by journey, version desc;
insert into journeys.document_version (kind, name, version, title, text, author, published_at)
select 'journey-map', journey, version, title, document, 'cairn:cairn', published_at from journeys.map;
update journeys.document d set live = (select max(version) from journeys.map m where m.journey = d.name);
drop table journeys.map;
