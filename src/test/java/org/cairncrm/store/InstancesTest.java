package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Several instances on one PostgreSQL, of which one is killed, or stands still for longer than its
 * leases and then goes on: the others go on without it, and nothing takes effect twice.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class InstancesTest {
  private static final int WRITERS = 8;
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(3);
  private static final String SENT =
      "select count(*) from notifications.notification where status = 'SENT'";

  @TempDir Path directory;

  private final List<RunningCairn> cairns = new CopyOnWriteArrayList<>();

  @Test
  void two_instances_do_nothing_twice_when_one_is_killed_or_stands_still() throws Exception {
    nothing_twice(2, 1);
  }

  @Test
  @Tag("long")
  void three_instances_do_nothing_twice_in_twenty_rounds() throws Exception {
    nothing_twice(3, 20);
  }

  private void nothing_twice(int instances, int rounds) throws Exception {
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try (ExternalServer server = ExternalServer.start(directory)) {
      for (int i = 0; i < instances; i++) {
        cairns.add(started(server, smtp, i));
      }
      OrderWriters.issueToken(server.address(), TOKEN);
      List<String> customers = new ArrayList<>();
      for (int i = 0; i < WRITERS / 2; i++) {
        customers.add(
            OrderWriters.customer(
                cairns.getFirst().port(),
                TOKEN,
                "Customer " + i,
                List.of("c" + i + "@shop.example")));
      }
      try (OrderWriters orderWriters = new OrderWriters("", ports(), TOKEN, customers);
          Carrier carrier = new Carrier(ports(), TOKEN, customers)) {
        orderWriters.open(WRITERS);
        carrier.open();
        Kills kills = new Kills(orderWriters, this::said);
        for (int round = 0; round < rounds; round++) {
          int one = round % instances;
          kills.awaitOrders();
          cairns.get(one).kill();
          kills.awaitOrders();
          cairns.set(one, started(server, smtp, one));
          kills.standStill(cairns.get((round + 1) % instances), LONGER_THAN_A_LEASE);
          kills.awaitOrders();
        }
        orderWriters.shut();
        carrier.shut();
        orderWriters.settle();
        assertThat(orderWriters.refusals()).isEmpty();
        assertThat(carrier.refusals()).isEmpty();
        requireEachAlertOnce(server, smtp, carrier.late().size());
        for (RunningCairn cairn : cairns) {
          cairn.stop();
        }
        Truth.require(server.address(), orderWriters.acknowledged());
        System.out.printf(
            "%d orders and %d late parcels on %d instances%n",
            orderWriters.acknowledged().size(), carrier.late().size(), instances);
      } finally {
        for (RunningCairn cairn : cairns) {
          cairn.kill();
        }
      }
    } finally {
      smtp.stop();
    }
  }

  private RunningCairn started(ExternalServer server, GreenMail smtp, int instance)
      throws Exception {
    return RunningCairn.start(
        directory.resolve("cairn" + instance),
        null,
        Stream.concat(
                Stream.of(server.arguments()),
                Stream.of(
                    "--cairn.work.lease=2s",
                    "--cairn.work.backlog-pause=1s",
                    "--cairn.store.longest-standstill=2s",
                    "--cairn.notifications.sender=hello@shop.example",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + smtp.getSmtp().getPort()))
            .toArray(String[]::new));
  }

  private List<IntSupplier> ports() {
    return IntStream.range(0, cairns.size())
        .<IntSupplier>mapToObj(i -> () -> cairns.get(i).port())
        .toList();
  }

  /** A mail that was repeated since nobody knew whether it went is known by its id. */
  private void requireEachAlertOnce(ExternalServer server, GreenMail smtp, int late)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Integer.parseInt(Stores.value(server.address(), SENT)) < late
        && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(Stores.value(server.address(), SENT)).as(this::said).isEqualTo("" + late);
    Set<String> ids = new HashSet<>();
    for (MimeMessage mail : smtp.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    assertThat(ids).hasSize(late);
    System.out.println(smtp.getReceivedMessages().length + " mails for " + late + " alerts");
  }

  private String said() {
    return String.join("\n", cairns.stream().map(RunningCairn::said).toList());
  }
}
