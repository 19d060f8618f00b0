--liquibase formatted sql

--changeset cairn:loyalty-constraints
-- One check for each table, since each costs an order time: docs/decisions/0026-constraints-on-the-hot-path.md
alter table loyalty.balance
  drop constraint balance_pending_check,
  add constraint balance_check check (pending >= 0 and active >= 0);
alter table loyalty.lot
  drop constraint lot_check,
  add constraint lot_check check (points > 0 and remaining between 0 and points);
alter table loyalty.posting
  add constraint posting_check check (points > 0 and debit <> credit);
alter table loyalty.lot add constraint lot_reward foreign key (customer_id, reward_id) references loyalty.reward;
alter table loyalty.posting add constraint posting_lot foreign key (customer_id, lot_id) references loyalty.lot;
