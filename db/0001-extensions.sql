--liquibase formatted sql

--changeset cairn:extensions
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

--changeset cairn:fold splitStatements:false
--comment: What search compares: no accents, no case. Declared immutable, which unaccent() is while its dictionary is left alone.
create function public.fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent', value));
