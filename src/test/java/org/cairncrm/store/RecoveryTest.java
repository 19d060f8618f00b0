package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class RecoveryTest {
  @TempDir Path directory;

  @Test
  void stops_a_server_that_was_left_behind_and_goes_on_with_its_data() throws Exception {
    Stores.made(directory);
    Postmaster orphan = leftBehind(FreePorts.some());
    Address old = Address.embedded(orphan.port(), Password.APPLICATION.read(directory));
    Stores.execute(old, "create table stone (name text)", "insert into stone values ('slate')");

    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      assertThat(orphan.alive()).isFalse();
      assertThat(Stores.postmaster(directory).pid()).isNotEqualTo(orphan.pid());
      assertThat(Stores.value(server.address(), "select name from stone")).isEqualTo("slate");
    }
  }

  @Test
  void starts_although_the_number_of_a_dead_server_belongs_to_another_process_by_now()
      throws Exception {
    Stores.made(directory);
    long foreign = ProcessHandle.current().pid();
    Files.writeString(Postmaster.file(Stores.in(directory).cluster()), foreign + "\n/x\n0\n5432\n");
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      assertThat(Stores.value(server.address(), "select 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void starts_the_server_again_on_its_port_when_it_is_killed() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(Stores.made(directory))) {
      Stores.execute(
          server.address(),
          "create table stone (name text)",
          "insert into stone values ('basalt')");
      Postmaster first = Stores.postmaster(directory);
      ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

      assertThat(Stores.valueInTheEnd(server.address(), "select name from stone"))
          .isEqualTo("basalt");
      assertThat(Stores.postmaster(directory).pid()).isNotEqualTo(first.pid());
      assertThat(Stores.postmaster(directory).port()).isEqualTo(first.port());
    }
  }

  @Test
  void starts_on_the_next_port_when_another_process_has_taken_the_first() throws Exception {
    Stores.made(directory);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int free = FreePorts.some().getFirst();
      Postmaster server = leftBehind(List.of(taken.getLocalPort(), free));

      assertThat(server.port()).isEqualTo(free);
      assertThat(server.alive()).isTrue();
    } finally {
      EmbeddedServer.start(Stores.in(directory)).close();
    }
  }

  private Postmaster leftBehind(List<Integer> ports) throws Exception {
    StoreSettings settings = Stores.in(directory);
    Cluster cluster =
        new Cluster(
            ProgramArchive.into(settings.programs()),
            settings.cluster(),
            directory.resolve("postgresql.log"));
    return cluster.start(ports);
  }
}
