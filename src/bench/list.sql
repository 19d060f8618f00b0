-- :customers customers of 500 account managers in four countries, nine of ten with orders, for src/bench/list.
\set ON_ERROR_STOP on
set synchronous_commit = off;
insert into customers.customer (customer_id, number, name, language, country, city, account_manager, registered_at, folded)
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 10000 + i, name, 'PL', (array['PL', 'PL', 'RO', 'IT', 'GB'])[1 + i % 5],
  'City ' || i % 97, 'manager' || (i * 7919::bigint % 500), now() - interval '3 years', public.fold(' ' || name || ' C-' || (10000 + i) || ' ')
from (select i, 'First' || (i % 1000) || ' Last' || (i * 7919::bigint % 100003) as name from generate_series(1, :customers) i) c;
insert into orders.tally (customer_id, placed, last_placed_at)
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1 + i % 12, now() - ((i * 104729::bigint) % 63072000) * interval '1 second'
from generate_series(1, :customers) i where i % 10 <> 0;
vacuum (analyze) customers.customer, orders.tally;
