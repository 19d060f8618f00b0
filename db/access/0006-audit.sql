--liquibase formatted sql

--changeset cairn:access-audit-reads
-- The trail names the address that a call came from, and is searched by who, what and on what.
alter table access.audit add column address text;
create index audit_actor on access.audit (actor, at desc, audit_id desc);
create index audit_action on access.audit (action, at desc, audit_id desc);
create index audit_subject on access.audit (subject, at desc, audit_id desc);

--changeset cairn:access-audit-usernames
-- People are named by their username everywhere; a password that was set named the person's id.
update access.audit a set subject = 'person:' || p.username
from access.person p where a.subject = 'person:' || p.person_id;
