--liquibase formatted sql

--changeset cairn:customers-references
alter table customers.contact_point add constraint contact_point_customer foreign key (customer_id) references customers.customer;
alter table customers.profile_version add constraint profile_version_customer foreign key (customer_id) references customers.customer;
-- A registration claims the identity before it stores the customer.
alter table customers.identity add constraint identity_customer
  foreign key (customer_id) references customers.customer deferrable initially deferred;
