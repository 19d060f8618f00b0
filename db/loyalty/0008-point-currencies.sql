--liquibase formatted sql

--changeset cairn:loyalty-point-currencies
--comment: Points have a currency: the balance is per customer and currency, and a lot names it, its rule and its source. Earlier points are 'points'.
alter table loyalty.balance
  add column currency text not null default 'points',
  -- points that redemptions hold
  add column reserved bigint not null default 0,
  -- points of returned goods that had been spent, which the customer owes
  add column debt bigint not null default 0,
  -- points to earn after blocked_at before the next redemption
  add column blocked bigint not null default 0,
  add column blocked_at timestamptz,
  drop constraint balance_pkey,
  add primary key (customer_id, currency),
  drop constraint balance_check,
  add constraint balance_check check (pending >= 0 and active >= 0 and reserved >= 0 and debt >= 0 and blocked >= 0);
alter table loyalty.lot
  add column currency text not null default 'points',
  -- the rule that gave the points; null for points from before this was recorded
  add column rule text,
  -- what earned the points: an order, another event, or an adjustment
  add column source_id uuid,
  add column expires_at timestamptz,
  add column reserved bigint not null default 0,
  add column spent bigint not null default 0,
  -- points that were spent and whose goods came back: owed by the customer, or waived
  add column owed bigint not null default 0,
  add column waived bigint not null default 0,
  alter column order_id drop not null,
  drop constraint lot_check,
  add constraint lot_check check (points > 0 and least(remaining, reserved, spent, owed, waived) >= 0 and remaining + reserved + spent <= points);
update loyalty.lot set source_id = order_id;
alter table loyalty.lot alter column source_id set not null;
-- Nothing earns twice by the same rule. It also finds the lots of an order.
create unique index lot_source on loyalty.lot (customer_id, source_id, programme, rule);

--changeset cairn:loyalty-append-only-postings splitStatements:false
--comment: A posting names the posting that it reverses, once for each event and account, and is never changed or removed.
alter table loyalty.posting
  add column original_id uuid,
  add column redemption_id uuid;
create unique index posting_reversal on loyalty.posting (customer_id, original_id, event_seq, debit) where original_id is not null;
create index posting_redemption on loyalty.posting (customer_id, redemption_id) where redemption_id is not null;
create function loyalty.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Postings are never changed or removed: correct them with another posting' using errcode = '23000';
end $$;
-- For each statement, so that inserts cost nothing.
create trigger posting_append_only before update or delete or truncate on loyalty.posting
  for each statement execute function loyalty.refuse_change();
