--liquibase formatted sql

--changeset cairn:customers-resembling-words
--comment: The search compares the longest word alone, which is faster than a whole text and resembles fewer names. src/bench/RESULTS.md has the figures.
-- Only in a session that has loaded pg_trgm may an ordinary user name its setting.
select public.show_limit();
alter function customers.resembling(text, integer) set pg_trgm.word_similarity_threshold = 0.45;
