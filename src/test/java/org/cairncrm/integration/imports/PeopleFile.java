package org.cairncrm.integration.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An import of one file of customers, for tests of what exports of other systems are like. */
abstract class PeopleFile {
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final String FIELDS =
      "{name: name, emails: email, phones: phone, country: country}";

  @Autowired Imports imports;
  @Autowired Rejections rejections;
  @Autowired Customers customers;
  @Autowired Worker worker;
  String source = "";

  @BeforeEach
  void a_source_of_its_own() {
    source =
        getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + TESTS.incrementAndGet();
  }

  DataImport imported(String file) {
    return imported("id", FIELDS, file);
  }

  DataImport imported(String id, String fields, String file) {
    return imported("{file: people}", id, fields, file.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param settings of the file in the mapping
   */
  DataImport imported(String settings, String id, String fields, byte[] file) {
    DataImport created = imports.define(mapping(settings, id, fields));
    imports.receive(created.id(), "people", new ByteArrayInputStream(file));
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  DataImport imported(String settings, byte[] file) {
    return imported(settings, "id", FIELDS, file);
  }

  String mapping(String settings, String id, String fields) {
    return """
    import: %s
    title: People
    files: [%s]
    records:
      - {record: customer, from: people, id: %s, fields: %s}
    """
        .formatted(source, settings, id, fields);
  }

  Customer customer(String id) {
    return customers.get(
        java.util.Objects.requireNonNull(customers.known(source, List.of(id)).get(id), id));
  }

  List<String> faults(DataImport done) {
    return rejections.faults(done.id(), PageRequest.first(100)).items().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.reason())
        .toList();
  }
}
