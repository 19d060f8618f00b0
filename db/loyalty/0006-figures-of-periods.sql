--liquibase formatted sql

--changeset cairn:loyalty-figures-of-periods
-- Postings are appended about in the order of their times, so this small index finds those of a period and costs an order nothing that
-- could be measured. Imported history goes to ranges of blocks of its own.
create index posting_occurred on loyalty.posting using brin (occurred_at timestamptz_minmax_multi_ops) with (pages_per_range = 32);
create index reward_voucher_expires on loyalty.reward (expires_at, reward_id) where amount is not null and status = 'ISSUED';
