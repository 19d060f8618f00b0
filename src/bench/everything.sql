-- A store for the search: :customers customers with names as people have them, and :events events. A third of the events are contacts with
-- texts in four languages, and each of a quarter is an order with its parcel. Beside them a task and three notifications for each customer.
\set ON_ERROR_STOP on
set synchronous_commit = off;
select setseed(0.42);
create unlogged table bench_name as
select row_number() over () as n, name from (
  select initcap(a || b || c) as name from
    unnest('{zie,no,wi,ko,ka,ma,pa,wo,la,du,po,sta,dra,io,ma,mo,ro,bia,fe,gre,lu,ri,so,te,vo}'::text[]) a,
    unnest('{lin,wa,śnie,wal,miń,zu,wli,jto,sko,dnic,pes,nco,gho,ne,retti,sso,nchi,rra,co,ca}'::text[]) b,
    unnest('{ska,k,wska,ski,rek,cki,wicz,cu,nu,ni,ri,lli,escu,ăn,ini,etti,elli,one,ano,łek}'::text[]) c
  order by random()) x;
create unlogged table bench_first as
select row_number() over () as n, name from
  unnest('{Marta,Anna,Zofia,Paweł,Łukasz,Jan,Ewa,Kasia,Michał,Agnieszka,Ion,Ioana,Radu,Ștefan,Mihai,Elena,Andreea,Vlad,Giulia,Marco,Lucia,Niccolò,Chiara,Luca,Sara,Emma,Oliver,James,Grace,Thomas}'::text[]) name;
insert into customers.customer (customer_id, number, name, language, registered_at, folded)
select id, number, name, 'EN', now() - interval '3 years',
  public.fold(' ' || name || ' C-' || number || ' user' || i || '@example' || (i % 50) || '.com ') || customers.parts(public.fold(name))
from (
  select i, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id, 10000 + i as number,
    f.name || ' ' || l.name as name
  from generate_series(1, :customers) i
  join bench_first f on f.n = 1 + (i * 7919::bigint) % (select count(*) from bench_first)
  join bench_name l on l.n = 1 + (i * 104729::bigint) % (select count(*) from bench_name)) c;

-- 200 words of everyday, a fifth of each text; the others are of 40,000 rare ones, and more often of the first of them
create unlogged table bench_word as
select row_number() over () as n, word,
  array(select distinct form from unnest(array[word, left(word, greatest(3, length(word) - 1)), left(word, greatest(3, length(word) - 2))]) form) as forms
from (
  select word from unnest('{parcel,order,late,return,returned,refund,broken,delivery,points,gift,wrapping,invoice,address,carrier,where,when,please,thank,wrong,missing,zwrot,zwrotu,paczka,paczki,kiedy,reklamacja,dostawa,opozniona,uszkodzona,faktura,adres,kurier,punkty,dziekuje,prosze,colet,coletul,comanda,retur,returul,intarziere,livrare,factura,adresa,curier,puncte,multumesc,gresit,lipsa,unde,reso,resi,pacco,pacchi,ordine,consegna,ritardo,rimborso,fattura,indirizzo,corriere,punti,grazie,sbagliato,manca,dove}'::text[]) word
  union all
  select a || b || c || d from
    unnest('{ba,be,ci,do,fa,ge,hi,jo,ka,le,mi,no,pa,re,si}'::text[]) a, unnest('{lan,mer,nit,por,ras,sol,tam,ven,zur,dok}'::text[]) b,
    unnest('{a,e,i,o,u,ar,en,il,om,us,at,er,in,on,ut,ag}'::text[]) c, unnest('{"",to,ra,ne,ki,mo,lu,ste,vi,go,pa,ded,zen,lis,pur,man,tek}'::text[]) d
) w;
create index on bench_word (n);
create unlogged table bench_contact as
select i, 1 + floor(:customers * power(random(), 1.3))::bigint as c, now() - random() * interval '2 years' as t,
  string_agg(w.word, ' ') as body, array(select distinct unnest(string_to_array(string_agg(array_to_string(w.forms, ' '), ' '), ' '))) as terms
from (
  select i, case when k % 5 = 0 then 1 + floor(66 * random())::bigint else 67 + floor(40000 * power(random(), 2.5))::bigint end as n
  from generate_series(1, :events / 3) i, generate_series(1, 20) k) pick
join bench_word w using (n) group by i;
insert into interactions.interaction (customer_id, interaction_id, source, external_id, channel, direction, subject, body, agent, at, terms)
select ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, md5('c' || i)::uuid, 'bench', 'c' || i, 'PHONE', 'INBOUND',
  left(body, position(' ' in substr(body, 12)) + 11), body, 'anna', t, terms
from bench_contact;
create unlogged table bench_order as
select i, 1 + floor(:customers * power(random(), 1.3))::bigint as c, now() - random() * interval '2 years' as t,
  ('01900000-' || lpad(to_hex(i / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id,
  '2026-' || lpad((1000000 + i)::text, 7, '0') as number,
  'RM' || lpad(((i * 7919::bigint * 104729) % 1000000007)::text, 10, '0') || 'PL' as tracking
from generate_series(1, :events / 4) i;
insert into orders.sales_order (customer_id, order_id, number, source, external_id, channel, placed_at, nth, currency, total, status)
select ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, id, number, (array['shop', 'till', 'olist'])[1 + i % 3], 'e' || i, 'WEB', t, 1, 'EUR', 12.5, 'DELIVERED'
from bench_order;
insert into orders.shipment (customer_id, order_id, shipment_id, source, external_id, carrier, tracking, status, updated_at)
select ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, id, id, 'dpd', 's' || i, 'DPD', tracking, 'DELIVERED', t from bench_order;
insert into tasks.task (task_id, customer_id, source, external_id, title, priority, due_on, deadline, queue, status, created_at, created_by)
select md5('t' || i)::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, 'bench', 't' || i,
  initcap(split_part(body, ' ', 3)) || ' ' || split_part(body, ' ', 4) || ' ' || split_part(body, ' ', 5), 'NORMAL', current_date, now(), 'agent', 'OPEN', t, 'system:bench'
from bench_contact where i <= :customers;
insert into notifications.notification (customer_id, notification_id, dedupe_key, rule, rule_version, channel, template, parameters, status, subject, body, created_at, decision)
select ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, md5('n' || i)::uuid, 'n' || i, 'delay-alert', 1, 'EMAIL', 'delay-alert', '{}', 'SENT',
  'Your order ' || number || ' comes later', 'Dear customer', t, '{}'
from bench_order where i <= 3 * :customers;
insert into events.journal (customer_id, seq, event_id, name, module, channel, occurred_at, recorded_at, root_seq, actor, data, text)
select ('00000000-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid, s, md5(i::text || name)::uuid, name, module, 'WEB', t, t, s, 'system:bench', '{}', text
from (
  select c, t, i, name, module, text, row_number() over (partition by c order by t) as s from (
    select c, t, i, 'interaction-recorded' as name, 'interactions' as module, body as text from bench_contact
    union all select c, t, i, 'order-placed', 'orders', null from bench_order
    union all select c, t + interval '1 day', i, 'shipment-handed-over', 'orders', null from bench_order
    union all select c, t + interval '3 days', i, 'order-delivered', 'orders', null from bench_order where i <= :events / 6) e) e;
insert into events.stream (customer_id, seq, recorded_at)
select c.customer_id, coalesce(max(j.seq), 0), now() - interval '1 day'
from customers.customer c left join events.journal j using (customer_id) group by 1;
drop table bench_name, bench_first, bench_word, bench_contact, bench_order;
vacuum (analyze) customers.customer, interactions.interaction, orders.sales_order, orders.shipment, tasks.task, notifications.notification,
  events.journal, events.stream;
