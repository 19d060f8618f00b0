--liquibase formatted sql

--changeset cairn:fold-of-scripts splitStatements:false
--comment: Text as search compares it: compatible forms are one, without invisible characters, accents, vowel points and case; also the variants in which one name is written in a script (apostrophes, Arabic letters of other keyboards, hiragana and katakana, digits). Declared immutable, which unaccent() is as long as its dictionary is left alone.
create or replace function public.fold(value text) returns text
  language sql immutable strict parallel safe
  return translate(replace(replace(
    lower(public.unaccent('public.unaccent', normalize(regexp_replace(normalize(
      translate(value, '’‘‛ʼʹʻʾʿ`´′＇', ''''''''''''''''''''''''''), nfkd),
      '[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]',
      '', 'g'), nfc))),
    'ς', 'σ'), 'և', 'եւ'),
    'ىیةکٱґぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙',
    'ييهكاгァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ01234567890123456789012345678901234567890123456789');

--changeset cairn:joined-parts-of-names splitStatements:false
--comment: As before, with the words that people join: a word without the apostrophes, hyphens, dots and ampersands inside it (oneil for O'Neil), initials in a row (jrr), and a whole name in a script that is often written without blanks.
create or replace function customers.parts(folded text) returns text
  language sql immutable strict parallel safe
  return coalesce((
      select ' ' || string_agg(part[1], ' ')
      from regexp_matches(folded, '(?<=[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f])([^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f]+)', 'g') as part), '')
    || case when folded ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]'
      then coalesce((
        select ' ' || string_agg(substr(folded, i, 2), ' ')
        from generate_series(2, length(folded)) as i
        where substr(folded, i, 1) ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]'), '')
        || case when folded ~ '\S\s+\S' then ' ' || regexp_replace(folded, '\s', '', 'g') else '' end
      else '' end
    || coalesce((
      select ' ' || string_agg(joined, ' ')
      from (
        select regexp_replace(word, '[''.&-]', '', 'g') as joined
        from regexp_split_to_table(folded, '\s+') as word
        where word ~ '[^\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f][''.&-]+[^\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f]'
        union
        select regexp_replace(initials[1], '[\s.]', '', 'g')
        from regexp_matches(folded, '(?<!\S)((?:[^\s\d\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f]\.?\s+)+[^\s\d\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f]\.?)(?!\S)', 'g') as initials) as words), '');

--changeset cairn:names-in-every-script
--comment: The customers that are stored already, folded anew from their names and contact points. The index is made afterwards, which is faster than one entry at a time.
drop index customers.customer_folded;
update customers.customer c
set folded = public.fold(' ' || name || ' C-' || number || ' ' || coalesce((
      select string_agg(case p.kind when 'PHONE' then replace(p.value, '+', '') else p.value end, ' ' order by p.kind)
      from customers.contact_point p
      where p.customer_id = c.customer_id and p.kind in ('EMAIL', 'PHONE')), ''))
    || customers.parts(public.fold(name));
create index customer_folded on customers.customer using gin (folded public.gin_trgm_ops) with (fastupdate = off);
