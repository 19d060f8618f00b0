package org.cairncrm.integration.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An import of one file with customers and orders, for tests of what such a file may be like. */
abstract class OneFile {
  private static final AtomicInteger TESTS = new AtomicInteger();
  static final String HEADER = "order,person,placed,promised,sku,pieces,price\n";

  @Autowired Imports imports;
  @Autowired Rejections rejections;
  @Autowired Customers customers;
  @Autowired Worker worker;
  String source = "";

  @BeforeEach
  void a_source_of_its_own() {
    source = "odd-" + TESTS.incrementAndGet();
  }

  String mapping(String encoding) {
    return """
    import: %s
    title: Odd files
    files:
      - {file: rows, encoding: %s}
    records:
      - record: customer
        from: rows
        id: person
        fields: {name: person}
      - record: order
        from: rows
        id: order
        customer: person
        fields: {placedAt: placed, currency: {text: EUR}, promisedOn: promised}
      - record: order-line
        from: rows
        customer: person
        parent: order
        fields: {sku: sku, name: sku, quantity: pieces, unitPrice: price}
    """
        .formatted(source, encoding);
  }

  static String row(String order, String person) {
    return order + "," + person + ",2026-02-01 10:00,2026-02-10,MUG,1,9.90\n";
  }

  DataImport imported(String file) {
    return imported("utf-8", file.getBytes(StandardCharsets.UTF_8));
  }

  DataImport imported(String encoding, byte[] file) {
    DataImport created = imports.define(mapping(encoding));
    imports.receive(created.id(), "rows", new ByteArrayInputStream(file));
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  void receive(UUID id, String file) {
    imports.receive(id, "rows", stream(file));
  }

  static InputStream stream(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  List<String> faults(DataImport done) {
    return rejections.faults(done.id(), PageRequest.first(100)).items().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.reason())
        .toList();
  }

  String rejected(DataImport done) throws IOException {
    try (var to = new StringWriter()) {
      rejections.write(done.id(), "rows", Formulas.AS_SENT, to);
      return to.toString();
    }
  }
}
