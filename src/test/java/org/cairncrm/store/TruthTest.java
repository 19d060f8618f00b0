package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The oracle sees each thing that it is there to see: one is broken at a time, then mended. */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class TruthTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final String LAST =
      "(customer_id, seq) = (select customer_id, max(seq) from kept.journal group by 1 limit 1)";

  @TempDir Path directory;

  @Test
  void is_told_only_by_what_is_true() throws Exception {
    try (ExternalServer server = ExternalServer.start(directory)) {
      Map<String, Integer> acknowledged = ordersOf(server);
      Address address = server.address();
      Truth.require(address, acknowledged);
      Stores.execute(
          address,
          "create schema kept",
          "create table kept.journal as table events.journal",
          "create table kept.posting as table loyalty.posting");

      Map<String, Integer> more = new HashMap<>(acknowledged);
      more.put("never-stored", 15);
      assertThatThrownBy(() -> Truth.require(address, more)).isInstanceOf(AssertionError.class);
      for (Break one : breaks()) {
        Stores.execute(address, one.sql());
        assertThatThrownBy(() -> Truth.require(address, acknowledged))
            .as(one.sql())
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining(one.seenBy());
        Stores.execute(
            address,
            "alter table loyalty.posting disable trigger posting_append_only",
            "truncate events.journal, loyalty.posting",
            "insert into events.journal table kept.journal",
            "insert into loyalty.posting table kept.posting",
            "alter table loyalty.posting enable trigger posting_append_only",
            "delete from events.parked");
      }
      Truth.require(address, acknowledged);
    }
  }

  private record Break(String sql, String seenBy) {}

  private static List<Break> breaks() {
    return List.of(
        new Break(
            "update events.journal set name = 'order-lost' where name = 'order-placed'",
            "j.name = 'order-placed'"),
        new Break(
            "insert into loyalty.posting select customer_id, gen_random_uuid(), lot_id, debit,"
                + " credit, points, occurred_at, event_seq, null, null from kept.posting limit 1",
            "p.debit = 'ISSUED'"),
        new Break("update events.journal set seq = seq + 1 where " + LAST, "lag(seq"),
        new Break("update events.journal set recorded_at = '2000-01-01' where " + LAST, "lag(seq"),
        new Break(
            "update events.journal j set name = 'points-activated', occurred_at = '2000-01-01',"
                + " data = (select data from kept.journal k where k.customer_id = j.customer_id"
                + " and k.name = 'points-earned' order by k.seq limit 1) where "
                + LAST,
            "points-activated"),
        new Break(
            "insert into events.parked (customer_id, reaction, seq, parked_id, status, parked_at,"
                + " tries) select customer_id, 'x', seq, gen_random_uuid(), 'WAITING', recorded_at,"
                + " 1 from kept.journal limit 1",
            "events.parked"));
  }

  private Map<String, Integer> ordersOf(ExternalServer server) throws Exception {
    RunningCairn cairn = RunningCairn.start(directory.resolve("cairn"), null, server.arguments());
    try {
      OrderWriters.issueToken(server.address(), TOKEN);
      List<String> customers = List.of(OrderWriters.customer(cairn.port(), TOKEN, "Ann"));
      try (OrderWriters orderWriters = new OrderWriters(cairn::port, TOKEN, customers)) {
        orderWriters.open(2);
        new Kills(orderWriters, cairn::said).awaitOrders();
        orderWriters.shut();
        cairn.stop();
        return Map.copyOf(orderWriters.acknowledged());
      }
    } finally {
      cairn.kill();
    }
  }
}
