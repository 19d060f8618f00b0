--liquibase formatted sql

--changeset cairn:orders-references
-- Which tables have no foreign key, and why: docs/decisions/0026-constraints-on-the-hot-path.md
alter table orders.discount add constraint discount_order foreign key (customer_id, order_id) references orders.sales_order;
alter table orders.shipment add constraint shipment_order foreign key (customer_id, order_id) references orders.sales_order;
alter table orders.shipment_update add constraint shipment_update_shipment
  foreign key (customer_id, order_id, shipment_id) references orders.shipment;
alter table orders.shipment_line
  add constraint shipment_line_shipment foreign key (customer_id, order_id, shipment_id) references orders.shipment,
  add constraint shipment_line_line foreign key (customer_id, order_id, line) references orders.line;
alter table orders.reversal add constraint reversal_order foreign key (customer_id, order_id) references orders.sales_order;
alter table orders.reversed_line
  add constraint reversed_line_reversal foreign key (customer_id, order_id, reversal_id) references orders.reversal,
  add constraint reversed_line_line foreign key (customer_id, order_id, line) references orders.line;
