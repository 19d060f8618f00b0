package org.cairncrm.integration.imports;

/** Two customers with three orders in files that join each other, none of them sorted. */
final class ShopFiles {
  /** Of which the name is left to be said. */
  static final String MAPPING =
      """
      import: %s
      title: Orders of a shop
      zone: Europe/Warsaw
      files:
        - {file: orders, format: csv, key: order, joins: {people: person}}
        - {file: lines, format: csv, delimiter: ";", joins: {orders: order}}
        - {file: people, format: ndjson, key: id}
      records:
        - record: customer
          from: people
          id: id
          fields: {name: name, emails: contact.mail, country: {text: PL}}
        - record: order
          from: orders
          id: order
          customer: people.id
          fields:
            placedAt: {column: placed, format: "dd.MM.yyyy HH:mm"}
            currency: {text: PLN}
            promisedOn: promised
        - record: order-line
          from: lines
          customer: orders.people.id
          parent: order
          fields: {sku: sku, name: sku, quantity: pieces, unitPrice: price}
        - record: shipment
          from: orders
          when: [{column: shipped, present: true}]
          id: order
          customer: people.id
          parent: order
          fields: {handedOverAt: shipped, carrier: {text: DPD}, estimatedOn: expected}
      """;

  static final String PEOPLE =
      """
      {"id": "p-1", "name": "Ola Lis", "contact": {"mail": "ola@example.org"}}
      {"id": "p-2", "name": "Jan Bem", "contact": {"mail": "jan@example.org"}}
      """;

  static final String ORDERS =
      """
      order,person,placed,promised,shipped,expected
      b,p-1,02.02.2026 09:00,2026-02-10,,
      a,p-1,05.01.2026 18:30,2026-01-10,2026-01-06 08:00,2026-01-15
      c,p-2,03.02.2026 10:00,2026-02-12,,
      """;

  /** Lines of one order do not stand together. */
  static final String LINES =
      """
      order;sku;pieces;price
      a;MUG-01;2;12.50
      c;TEA-07;1;9.905
      b;MUG-01;1;12.50
      a;TEA-07;1;9.90
      """;

  private ShopFiles() {}
}
