--liquibase formatted sql

--changeset cairn:journeys-bound-versions
--comment: A run follows one version of its map until a publication says otherwise. Until now, every run followed the version in force.
update journeys.progress p set version = d.live
from journeys.document d where d.kind = 'journey-map' and d.name = p.journey and d.live <> p.version;
-- the time at which a run is moved out if it has not ended by then
alter table journeys.progress add column drain_until timestamptz;
alter table journeys.ended_run add column drain_until timestamptz;

--changeset cairn:journeys-publication
--comment: What a publication does with customers. Its author, time and reason are those of the document's version.
create table journeys.publication (
  journey text not null,
  version integer not null,
  -- for the customers who were under way; null if there were none
  policy text,
  -- the stages of the new version, by stages before
  mapping jsonb not null default '{}',
  drain_until timestamptz,
  -- whether everybody is placed by their history, if nobody had been on the journey
  replayed boolean not null default false,
  -- the number of customers who were under way
  customers integer not null,
  job_id uuid,
  done_at timestamptz,
  primary key (journey, version)
);
