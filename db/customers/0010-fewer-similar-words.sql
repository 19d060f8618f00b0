--liquibase formatted sql

--changeset cairn:customers-fewer-similar-words
--comment: At 0.1 PostgreSQL compared most words of names, which took ten times as long. Two letters in the wrong order, which leave a short word few trigrams, are looked for by themselves.
-- Only in a session that has loaded pg_trgm may an ordinary user name its setting.
select public.show_limit();
alter function customers.similar_words(text, integer) set pg_trgm.similarity_threshold = 0.2;
