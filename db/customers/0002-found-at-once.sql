--liquibase formatted sql

--changeset cairn:customers-found-at-once
-- A search has to look through every entry that waits to be put into the index: after 6,000 customers were registered it
-- took more than twice as long, until the next vacuum.
alter index customers.customer_folded set (fastupdate = off);
--changeset cairn:customers-found-at-once-all
select gin_clean_pending_list('customers.customer_folded');
