--liquibase formatted sql

--changeset cairn:loyalty-membership-periods
--comment: A customer who joins again begins another period; the earlier one stays.
alter table loyalty.membership drop constraint membership_pkey;
alter table loyalty.membership add primary key (customer_id, programme, joined_at);
create unique index membership_open on loyalty.membership (customer_id, programme) where left_at is null;
