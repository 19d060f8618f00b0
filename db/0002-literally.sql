--liquibase formatted sql

--changeset cairn:literally splitStatements:false
--comment: A folded text as LIKE looks for it literally. It is escaped after folding, which turns some other characters into a percent sign.
create function public.literally(value text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(public.fold(value), '\', '\\'), '%', '\%'), '_', '\_');
