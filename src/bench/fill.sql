-- :customers and :events, spread as the ceiling's are: with 100,000 and 3,000,000, a history has between some ten and some two hundred.
\set ON_ERROR_STOP on
set synchronous_commit = off;
select setseed(0.42);
insert into customers.customer (customer_id, number, name, language, registered_at, folded)
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, number, name, 'EN', now() - interval '3 years',
  public.fold(' ' || name || ' ' || number || ' user' || i || '@example' || (i % 50) || '.com ') || customers.parts(public.fold(name))
from (select i, nextval('customers.customer_number') as number, 'First' || (i % 1000) || ' Last' || (i * 7919 % 100003) as name
  from generate_series(1, :customers) i) c;
create unlogged table bench_event as
select 1 + floor(:customers * power(random(), 1.3))::bigint as c, now() - random() * interval '2 years' as t, i from generate_series(1, :events) i;
insert into events.journal (customer_id, seq, event_id, name, module, channel, occurred_at, recorded_at, root_seq, actor, data, text)
select ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, s, md5(i::text)::uuid, 'interaction-recorded', 'interactions', 'WEB', t, t, s,
  'system:bench',
  jsonb_build_object('customer', '00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'), 'interaction', md5(i::text)::uuid, 'channel', 'web', 'direction', 'inbound', 'occurredAt', t),
  'interaction body ' || md5(i::text) || md5((i * 7)::text) || ' some more text of the note that an agent would have written down here'
from (select c, t, i, row_number() over (partition by c order by t) as s from bench_event) e;
insert into events.stream (customer_id, seq, recorded_at)
select c.customer_id, coalesce(max(j.seq), 0), now() - interval '1 day'
from customers.customer c left join events.journal j using (customer_id) group by 1;
drop table bench_event;
-- only what was filled: an empty table that was looked at is taken for empty until it is looked at again
vacuum (analyze) customers.customer, events.journal, events.stream;
