-- What Cairn reads and writes for a redemption at a till, one statement after the other.
\set c random(1, :customers)
begin;
select seq + 1 as seq from events.stream where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid for update \gset
select count(*) from (
  select journey from journeys.progress where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid
  union all select journey from journeys.ended_run where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid) runs;
select gen_random_uuid() as redemption \gset
select status from loyalty.redemption where source = 'pgbench' and external_id = :redemption;
select blocked, blocked_at, active, debt from loyalty.balance
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and currency = 'points';
insert into loyalty.redemption (redemption_id, customer_id, currency, points, status, reserved_at, expires_at, confirmed_at, requested_by, source, external_id)
values (:redemption::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, 'points', 1, 'CONFIRMED', now(), now() + interval '30 minutes', now(),
  'pgbench', 'pgbench', :redemption);
select lot_id as lot from loyalty.lot
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and currency = 'points' and status = 'ACTIVE' and remaining > 0
order by expires_at nulls last, earned_at, lot_id limit 1 \gset
update loyalty.lot set remaining = remaining - 1, reserved = reserved + 1
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and lot_id = :lot::uuid;
insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq, redemption_id)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, gen_random_uuid(), :lot::uuid, 'ACTIVE', 'RESERVED', 1, now(), :seq::bigint, :redemption::uuid);
update loyalty.balance set active = active - 1, reserved = reserved + 1
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and currency = 'points';
select posting_id, lot_id, points from loyalty.posting
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and redemption_id = :redemption::uuid and credit = 'RESERVED' order by posting_id;
update loyalty.lot set reserved = reserved - 1, spent = spent + 1
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and lot_id = :lot::uuid;
insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq, redemption_id)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, gen_random_uuid(), :lot::uuid, 'RESERVED', 'SPENT', 1, now(), :seq::bigint, :redemption::uuid);
update loyalty.balance set reserved = reserved - 1
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and currency = 'points';
insert into events.journal (customer_id, seq, event_id, name, module, occurred_at, recorded_at, root_seq, actor, data)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, :seq::bigint, gen_random_uuid(), 'points-redeemed', 'loyalty', now(), now(), :seq::bigint, 'pgbench',
  jsonb_build_object('redemption', :redemption::text, 'points', 1, 'occurredAt', now()));
update events.stream set seq = :seq::bigint, recorded_at = now(), latest_at = now()
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid;
commit;
