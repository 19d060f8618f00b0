--liquibase formatted sql

--changeset cairn:loyalty-needed-orders
--comment: A reward is revoked when fewer active orders remain than it needed, not when fewer remain than the customer had.
-- Earlier rewards keep the number of their order, which is at least as many as they needed.
alter table loyalty.reward rename column nth to needed;
-- an active order must remain from this time until the rewarded one; null if the time does not matter
alter table loyalty.reward add column needed_since timestamptz;

--changeset cairn:loyalty-measures-of-tiers
--comment: An amount counts for the measure that it was recorded for, so that points, orders and money in each currency are never added up.
alter table loyalty.qualification add column measure text;
-- Earlier amounts are those of the measure of the version in force; without one they count for nothing.
update loyalty.qualification q set measure = m.measure
from (
  select t.name, case t.counts when 'spend' then 'spend-' || coalesce(t.currency, '') else t.counts end as measure
  from (
    select d.name, substring(v.tiers from 'by["'']?:\s*["'']?([a-z]+)') as counts,
      substring(v.tiers from 'currency["'']?:\s*["'']?([A-Z]{3})') as currency
    from loyalty.document d
    join (
      select kind, name, version, substring(text from 'tiers["'']?:.*') as tiers from loyalty.document_version) v
      on v.kind = d.kind and v.name = d.name and v.version = d.live
    where d.kind = 'loyalty-programme') t) m
where m.name = q.programme and m.measure is not null;
update loyalty.qualification set measure = 'unknown' where measure is null;
alter table loyalty.qualification
  drop constraint qualification_pkey,
  add primary key (customer_id, programme, measure, source_id);

--changeset cairn:loyalty-causes-of-returned-uses
--comment: Why the use of a voucher was given back. Null for uses that were given back before this was recorded.
alter table loyalty.voucher_use add column returned_because text;

--changeset cairn:loyalty-indexes-of-vouchers
--comment: The list of vouchers begins with the newest. Vouchers, not rewards, are listed by their expiry since they have a table of their own.
create index voucher_issued on loyalty.voucher (issued_at, voucher_id);
drop index loyalty.reward_voucher_expires;
