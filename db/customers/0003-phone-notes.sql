--liquibase formatted sql

--changeset cairn:phone-notes
-- A remark or an extension that was written beside a phone number, such as "ext. 12". Null for most.
alter table customers.contact_point add column note text;
