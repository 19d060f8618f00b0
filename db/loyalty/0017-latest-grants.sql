--liquibase formatted sql

--changeset cairn:loyalty-latest-grants
--comment: The page of a programme shows its latest grants. Blocks by time cost next to nothing when points are written.
create index lot_earned on loyalty.lot using brin (earned_at timestamptz_minmax_multi_ops) with (pages_per_range = 32);
create index reward_issued on loyalty.reward using brin (issued_at timestamptz_minmax_multi_ops) with (pages_per_range = 32);
