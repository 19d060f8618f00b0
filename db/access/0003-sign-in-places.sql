--liquibase formatted sql

--changeset cairn:access-sign-in-places
-- Networks from which a person has signed in: an attack on their account from elsewhere does not delay them there.
create table access.sign_in_place (
  person_id uuid not null references access.person,
  network text not null,
  last_at timestamptz not null,
  primary key (person_id, network)
);
create index sign_in_place_age on access.sign_in_place (last_at);
