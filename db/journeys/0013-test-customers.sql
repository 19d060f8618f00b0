--liquibase formatted sql

--changeset cairn:journeys-test-customers
--comment: Customers who walk the draft of a map as a test. Where they are is computed from their history, so that a changed draft is walked from the beginning.
create table journeys.test_customer (
  customer_id uuid not null,
  journey text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  -- the newest version of the map at that time, or 0: the next publication ends the test
  version integer not null,
  primary key (customer_id, journey)
);
create index test_customer_journey on journeys.test_customer (journey, chosen_at);
