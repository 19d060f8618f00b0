--liquibase formatted sql

--changeset cairn:customers-external-ids
-- The search looks for an external id without knowing its source.
create index identity_external_id on customers.identity (external_id);

--changeset cairn:customers-resembling splitStatements:false
--comment: Customers whose names resemble a text that may have typing errors. A function, since the least resemblance is a setting and not a value in the query.
-- Only in a session that has loaded pg_trgm may an ordinary user name its setting.
select public.show_limit();
create function customers.resembling(typed text, most integer) returns setof uuid
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.4
  as $$
    select customer_id from customers.customer
    where public.fold(typed) operator(public.<%) folded
    order by public.word_similarity(public.fold(typed), folded) desc, number desc
    limit most
  $$;
