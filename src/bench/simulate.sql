-- :customers with :orders orders each: placed, handed over and delivered, three events an order.
\set ON_ERROR_STOP on
set synchronous_commit = off;
create unlogged table bench_order as
select c, o, ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid as customer, md5(c || '-' || o)::uuid as id,
  now() - interval '2 years' + (o * 600 / :orders + c % 60) * interval '1 day' as t
from generate_series(1, :customers) c, generate_series(1, :orders) o;
insert into customers.customer (customer_id, number, name, language, registered_at, folded)
select distinct on (c) customer, nextval('customers.customer_number'), 'Bench ' || c, 'EN', t, public.fold(' bench ' || c || ' ')
from bench_order order by c, o;
insert into events.journal (customer_id, seq, event_id, name, module, channel, occurred_at, recorded_at, root_seq, actor, data)
select customer, o * 3 - 2, md5('p' || id)::uuid, 'order-placed', 'orders', 'WEB', t, t, o * 3 - 2, 'system:bench',
  jsonb_build_object('customer', customer, 'order', id, 'number', c || '-' || o, 'channel', 'web', 'occurredAt', t, 'nth', o, 'daysSincePrevious',
    case when o > 1 then 600 / :orders end, 'lines', 2, 'total', jsonb_build_object('amount', '84.50', 'currency', 'EUR'))
from bench_order
union all
select customer, o * 3 - 1, md5('s' || id)::uuid, 'shipment-handed-over', 'orders', null, t + interval '1 day', t + interval '1 day', o * 3 - 1,
  'system:bench',
  jsonb_build_object('customer', customer, 'order', id, 'number', c || '-' || o, 'shipment', id, 'carrier', 'InPost', 'occurredAt', t + interval '1 day')
from bench_order
union all
select customer, o * 3, md5('d' || id)::uuid, 'order-delivered', 'orders', null, t + interval '4 days', t + interval '4 days', o * 3, 'system:bench',
  jsonb_build_object('customer', customer, 'order', id, 'number', c || '-' || o, 'shipment', id, 'occurredAt', t + interval '4 days', 'daysLate', o % 3)
from bench_order;
insert into events.stream (customer_id, seq, recorded_at, latest_at)
select customer, max(o) * 3, now() - interval '1 day', max(t) + interval '4 days' from bench_order group by customer;
drop table bench_order;
vacuum (analyze) customers.customer, events.journal, events.stream;
