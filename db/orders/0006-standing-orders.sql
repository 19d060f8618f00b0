--liquibase formatted sql

--changeset cairn:orders-standing
-- The tally counts orders that stand: those that were neither cancelled nor returned as a whole. See
-- docs/decisions/0023-orders-that-stand.md
alter table orders.tally alter column last_placed_at drop not null;
update orders.tally t set placed = s.placed, last_placed_at = s.last_placed_at
from (
  select customer_id,
    count(*) filter (where status not in ('CANCELLED', 'RETURNED')) as placed,
    max(placed_at) filter (where status not in ('CANCELLED', 'RETURNED')) as last_placed_at
  from orders.purchase group by customer_id having bool_or(status in ('CANCELLED', 'RETURNED'))) s
where s.customer_id = t.customer_id;
