--liquibase formatted sql

--changeset cairn:interactions-search
-- The words that were said, in all the forms under which the search finds them: computed in Java, see
-- docs/decisions/0028-search-sources-and-word-forms.md. Null until the job interactions.terms has added them.
alter table interactions.interaction add column terms text[];
create index interaction_terms on interactions.interaction using gin (array_to_tsvector(terms));
create index interaction_newest on interactions.interaction (at desc, interaction_id desc);
create index interaction_without_terms on interactions.interaction (interaction_id) where terms is null;
