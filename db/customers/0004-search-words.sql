--liquibase formatted sql

--changeset cairn:fold-of-unicode splitStatements:false
--comment: Text as search compares it: compatible forms are one, without invisible characters, accents and case, by Unicode's full case folding (final sigma is sigma, ß is ss). Declared immutable, which unaccent() is as long as its dictionary is left alone.
create or replace function public.fold(value text) returns text
  language sql immutable strict parallel safe
  return replace(replace(
    lower(public.unaccent('public.unaccent', regexp_replace(normalize(value, nfkc),
      '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]', '', 'g'))),
    'ς', 'σ'), 'և', 'եւ');

--changeset cairn:parts-of-names splitStatements:false
--comment: The places in a folded name at which a word begins without a blank before it: after a punctuation mark, and at each character of a script that is written without blanks (two characters of each). They stand behind the name, each after a blank, so that a search for one or two letters finds them as it finds the beginning of any word.
create function customers.parts(folded text) returns text
  language sql immutable strict parallel safe
  return coalesce((
      select ' ' || string_agg(part[1], ' ')
      from regexp_matches(folded,
        '(?<=[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f])([^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f]+)',
        'g') as part), '')
    || case when folded ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]'
      then coalesce((
        select ' ' || string_agg(substr(folded, i, 2), ' ')
        from generate_series(2, length(folded)) as i
        where substr(folded, i, 1) ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]'), '')
      else '' end;

--changeset cairn:search-words
--comment: The customers that are stored already, folded anew. The index is made afterwards, which is faster than one entry at a time.
drop index customers.customer_folded;
update customers.customer set folded = public.fold(folded) || customers.parts(public.fold(name));
create index customer_folded on customers.customer using gin (folded public.gin_trgm_ops) with (fastupdate = off);
