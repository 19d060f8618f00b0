--liquibase formatted sql

--changeset cairn:customers-name-words
--comment: The words of all names, each about once, for names that are typed with errors: they are far fewer than the customers.
-- Not unique: a registration would wait for another one that adds the same word, and imports add many. Nothing is ever removed: a
-- word that no customer has any more finds nobody.
create table customers.name_word (word text not null);
insert into customers.name_word (word)
select distinct word
from customers.customer, regexp_split_to_table(split_part(folded, ' c-' || number || ' ', 1),
  '[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u303f]+') as word
where length(word) between 3 and 40;
create index name_word_word on customers.name_word (word);
create index name_word_parts on customers.name_word using gin (word public.gin_trgm_ops) with (fastupdate = off);

--changeset cairn:customers-similar-words splitStatements:false
--comment: The words of names that are most similar to a word. A function, since the least similarity is a setting and not a value in the query.
-- Only in a session that has loaded pg_trgm may an ordinary user name its setting.
select public.show_limit();
create function customers.similar_words(typed text, most integer) returns setof text
  language sql stable parallel safe
  set pg_trgm.similarity_threshold = 0.1
  as $$
    select word from (select distinct word from customers.name_word where word operator(public.%) typed) as alike
    order by public.similarity(word, typed) desc, word
    limit most
  $$;

--changeset cairn:customers-not-resembling
drop function customers.resembling(text, integer);
