package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairncrm.store.Insisted.Effect;
import org.cairncrm.store.Insisted.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Requests under idempotency keys, each posted many times at once while the application and its
 * connections to PostgreSQL are killed: each takes effect once, and all who ask get one answer.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class KilledRepetitionsTest {
  /** So few that all their posts find a place: who is told to come again makes them slow. */
  private static final int WRITERS = 2;

  private static final int CUSTOMERS = 8;
  private static final String TOKEN = "cairn_only-for-this-test";

  /** Nothing but their key keeps these apart: they have no id of another system. */
  private static final String EFFECTS =
      """
      select p.number, p.order_id::text, sum(l.points)::text
      from orders.sales_order p
      left join loyalty.lot l on l.customer_id = p.customer_id and l.lot_id = p.order_id
      group by p.customer_id, p.order_id, p.number
      union all
      select name, customer_id::text, '0' from customers.customer where name like 'key %'
      """;

  @TempDir Path directory;
  private final List<RunningCairn> started = new CopyOnWriteArrayList<>();

  @Test
  void each_key_has_one_effect_and_one_answer_although_everything_is_killed_once()
      throws Exception {
    one_effect_each(24, 2, 25);
  }

  @Test
  @Tag("long")
  void ten_thousand_keys_have_one_effect_and_one_answer_each() throws Exception {
    one_effect_each(10_000, 200, 50);
  }

  private void one_effect_each(int keys, int kills, int times) throws Exception {
    try (ExternalServer server = ExternalServer.start(directory)) {
      start(server);
      try {
        OrderWriters.issueToken(server.address(), TOKEN);
        List<Insisted> all = requests(keys, customers(started.getLast().port()));
        try (var insistence =
            new Insistence(
                () -> started.getLast().port(),
                TOKEN,
                times,
                all,
                () -> started.getLast().said())) {
          insistence.open(WRITERS);
          for (int kill = 1; kill <= kills; kill++) {
            insistence.awaitKeys(keys * kill / (kills + 1), Duration.ofMinutes(2));
            if (kill % 2 == 1) {
              started.getLast().kill();
              start(server);
            } else {
              server.killConnection();
            }
          }
          insistence.awaitKeys(keys, Duration.ofMinutes(2));
          assertThat(insistence.lost()).isPositive();
          System.out.println(insistence);
        }
        started.getLast().stop();
        require(server.address(), all, times);
      } finally {
        for (RunningCairn cairn : started) {
          cairn.kill();
        }
      }
    }
  }

  /** The oracle: what the answers promised is there, once, and nothing else. */
  private static void require(Address address, List<Insisted> all, int times) throws Exception {
    List<Effect> promised = all.stream().map(one -> one.promised(times)).toList();
    List<Effect> stored;
    try (var connection = address.connect()) {
      stored =
          ModuleSchemas.rows(connection, EFFECTS).stream()
              .map(row -> new Effect(row.get(0), row.get(1), Integer.parseInt(row.get(2))))
              .toList();
    }
    assertThat(without(promised, stored)).as("promised, and not there").isEmpty();
    assertThat(without(stored, promised)).as("there, and promised to nobody").isEmpty();
    assertThat(stored).hasSameSizeAs(promised);
    Truth.require(address, Map.of());
    System.out.println(
        all.stream().filter(one -> one.firsts() == 0).count()
            + " keys took effect without a first answer that reached anybody");
  }

  private static Set<Effect> without(List<Effect> these, List<Effect> those) {
    var rest = new HashSet<>(these);
    rest.removeAll(new HashSet<>(those));
    return rest;
  }

  private static List<Insisted> requests(int keys, List<String> customers) {
    List<Insisted> all = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      String name = "key " + i;
      String customer = customers.get(i % CUSTOMERS);
      int units = 1 + i % 7;
      all.add(
          i % 5 == 0
              ? new Insisted(name, registration(name), registration(name + " other"))
              : new Insisted(
                  name, order(customer, name, units), order(customer, name + " other", units + 1)));
    }
    return all;
  }

  private static Request order(String customer, String number, int units) {
    return new Request(
        "/api/orders",
        number,
        units * 10 + 5,
        """
        {"customerId": "%s", "number": "%s", "currency": "EUR", "lines": [
          {"sku": "A", "name": "Granite", "quantity": %d, "unitPrice": 10},
          {"sku": "B", "name": "Slate", "quantity": 1, "unitPrice": 5}]}
        """
            .formatted(customer, number, units));
  }

  private static Request registration(String name) {
    return new Request("/api/customers", name, 0, "{\"name\": \"%s\"}".formatted(name));
  }

  private static List<String> customers(int port) throws Exception {
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(OrderWriters.customer(port, TOKEN, "Customer " + i));
    }
    return customers;
  }

  private void start(ExternalServer server) throws Exception {
    started.add(RunningCairn.start(directory.resolve("cairn"), null, server.arguments()));
  }
}
