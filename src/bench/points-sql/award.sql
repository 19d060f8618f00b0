-- What Cairn reads and writes for a grant of points with its reason, one statement after the other.
\set c random(1, :customers)
begin;
select seq + 1 as seq from events.stream where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid for update \gset
select count(*) from (
  select journey from journeys.progress where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid
  union all select journey from journeys.ended_run where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid) runs;
select gen_random_uuid() as adjustment \gset
select status from loyalty.adjustment where adjustment_id = :adjustment::uuid;
select currency from loyalty.balance where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid;
select sum(abs(points)) from loyalty.adjustment
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid and currency = 'points' and requested_by = 'pgbench'
  and requested_at > now() - interval '1 day' and status = 'DONE' and decided_by is null;
insert into loyalty.adjustment (adjustment_id, customer_id, currency, points, reason, status, requested_by, requested_at)
values (:adjustment::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, 'points', 20, 'Sorry for the wait', 'DONE', 'pgbench', now());
insert into access.audit (audit_id, at, actor, action, subject, detail)
values (gen_random_uuid(), now(), 'pgbench', 'points-adjusted', 'adjustment:' || :adjustment, '{"points": 20}');
insert into loyalty.lot (customer_id, lot_id, source_id, rule, currency, status, points, remaining, reserved, spent, owed, waived, earned_at, activates_at, active_at)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, :adjustment::uuid, :adjustment::uuid, 'manual', 'points', 'ACTIVE', 20, 20, 0, 0, 0, 0,
  now(), now(), now());
insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, gen_random_uuid(), :adjustment::uuid, 'ISSUED', 'ACTIVE', 20, now(), :seq::bigint);
insert into loyalty.balance (customer_id, currency, pending, active, reserved, debt)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, 'points', 0, 20, 0, 0)
on conflict (customer_id, currency) do update set active = balance.active + excluded.active;
insert into events.journal (customer_id, seq, event_id, name, module, occurred_at, recorded_at, root_seq, actor, data, text)
values (('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid, :seq::bigint, gen_random_uuid(), 'points-granted', 'loyalty', now(), now(), :seq::bigint, 'pgbench',
  jsonb_build_object('adjustment', :adjustment::text, 'points', 20, 'reason', 'Sorry for the wait', 'occurredAt', now()), 'Sorry for the wait');
update events.stream set seq = :seq::bigint, recorded_at = now(), latest_at = now()
where customer_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:c::int), 12, '0'))::uuid;
commit;
