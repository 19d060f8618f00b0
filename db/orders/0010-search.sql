--liquibase formatted sql

--changeset cairn:orders-search
-- Parts of order numbers are found by trigrams, which are entered in batches: an order adds one entry to a short list, and does not
-- wait for nine places of the index. Whole numbers are found by the indexes that orders have anyway. See
-- docs/decisions/0028-search-sources-and-word-forms.md
create index sales_order_number_parts on orders.sales_order using gin (upper(number) public.gin_trgm_ops)
  with (gin_pending_list_limit = 256);
create index shipment_tracking on orders.shipment (upper(tracking) collate "C") where tracking is not null;
create index shipment_tracking_parts on orders.shipment using gin (upper(tracking) public.gin_trgm_ops)
  with (gin_pending_list_limit = 256) where tracking is not null;
