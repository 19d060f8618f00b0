package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the application and of its PostgreSQL under eight writers, again and again: an
 * acknowledged order is there afterwards, once, with exactly its points.
 */
@Tag("kill")
class KillTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 5;
  private static final int ORDERS_A_ROUND = 100;
  private static final String TOKEN = "cairn_only-for-this-test";

  @TempDir Path directory;
  private final List<RunningCairn> started = new ArrayList<>();
  private int port;

  @AfterEach
  void leave_nothing_running() throws Exception {
    for (RunningCairn cairn : started) {
      cairn.kill();
    }
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @Test
  void an_acknowledged_order_survives_with_exactly_its_points() throws Exception {
    Stores.made(directory);
    port = FreePort.any();
    RunningCairn cairn = start();
    issueToken();
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(Shop.customer(port, TOKEN, "Customer " + i));
    }

    Map<String, Integer> acknowledged;
    try (Shop shop = new Shop(port, TOKEN, customers)) {
      shop.open(WRITERS);
      for (int round = 0; round < ROUNDS; round++) {
        await(shop);
        Postmaster postmaster = Stores.postmaster(directory);
        ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
      }
      for (int round = 0; round < ROUNDS; round++) {
        await(shop);
        cairn.kill();
        cairn = start();
      }
      await(shop);
      shop.shut();
      assertThat(shop.refusals()).isEmpty();
      acknowledged = new TreeMap<>(shop.acknowledged());
    }
    cairn.stop();

    assertThat(Postmaster.notedIn(Stores.in(directory).cluster())).isEmpty();
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      Address address = server.address();
      assertThat(pointsOfOrders(address)).containsAllEntriesOf(acknowledged);
      assertThat(Stores.value(address, "select count(*) from events.parked")).isEqualTo("0");
      assertThat(Stores.value(address, UNBALANCED)).isEqualTo("0");
      assertThat(Stores.value(address, WITHOUT_EVENT)).isEqualTo("0");
    }
  }

  /** Orders whose points are not in their lot, or not in the journal exactly once. */
  private static final String WITHOUT_EVENT =
      """
      select count(*) from orders.purchase p
      where (select count(*) from events.journal j
             where j.customer_id = p.customer_id and j.name = 'points-earned'
               and j.data ->> 'order' = p.order_id::text) <> 1
      """;

  private static final String UNBALANCED =
      """
      select count(*) from loyalty.balance b
      where b.pending + b.active <> (select sum(remaining) from loyalty.lot l where l.customer_id = b.customer_id)
      """;

  private static Map<String, Integer> pointsOfOrders(Address address) throws Exception {
    Map<String, Integer> points = new TreeMap<>();
    try (var connection = address.connect()) {
      for (List<String> row :
          Schemas.rows(
              connection,
              """
              select p.external_id, sum(l.points)::text
              from orders.purchase p
              join loyalty.lot l on l.customer_id = p.customer_id and l.lot_id = p.order_id
              group by p.order_id, p.external_id
              """)) {
        assertThat(points.put(row.getFirst(), Integer.valueOf(row.getLast()))).isNull();
      }
    }
    return points;
  }

  private RunningCairn start() throws Exception {
    RunningCairn cairn = RunningCairn.start(directory, port);
    started.add(cairn);
    return cairn;
  }

  /** Waits until the writers have got through a round's worth of orders more. */
  private void await(Shop shop) {
    int enough = shop.acknowledged().size() + ORDERS_A_ROUND;
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (shop.acknowledged().size() < enough) {
      assertThat(shop.refusals()).as(() -> started.getLast().said()).isEmpty();
      assertThat(System.nanoTime())
          .as(
              () ->
                  "%d of %d orders\n%s"
                      .formatted(shop.acknowledged().size(), enough, started.getLast().said()))
          .isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private void issueToken() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
    Address database =
        Address.embedded(Stores.postmaster(directory).port(), Password.read(directory));
    Stores.execute(
        database,
        """
        insert into access.token values (gen_random_uuid(), 'shop', '\\x%s',
        array['customers:write', 'orders:write'], 'system:cairn', now(), now() + interval '1 day', null)
        """
            .formatted(HexFormat.of().formatHex(hash)));
  }
}
