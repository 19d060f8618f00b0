-- What Cairn reads for a customer's points with their lots and rewards.
\set c random(1, :customers)
select pending, active - debt from loyalty.balance where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and currency = 'points';
select currency, pending, active - debt, reserved from loyalty.balance where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid;
select coalesce(sum(case when p.credit = 'SPENT' then p.points when p.debit = 'SPENT' then -p.points end), 0) as spent,
  coalesce(sum(p.points) filter (where p.credit = 'EXPIRED'), 0) as expired, coalesce(sum(p.points) filter (where p.credit = 'REVERSED'), 0) as reversed
from loyalty.posting p join loyalty.lot l using (customer_id, lot_id)
where p.customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and l.currency = 'points';
select lot_id, source_id, order_id, reward_id, programme, programme_version, rule, currency, status, points, remaining, reserved, spent, owed, waived,
  earned_at, activates_at, active_at, expires_at
from loyalty.lot where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid order by earned_at desc, lot_id desc;
select reward_id, rule, title, status, issued_at, expires_at from loyalty.reward
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid order by issued_at desc;
