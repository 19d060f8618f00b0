package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which processes show that a PostgreSQL lives but will never be ready. */
@Tag("kill")
class ServerProcessesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void a_server_without_startup_process_and_wal_writer_recovers_no_more() {
    assertThat(
            of("postgres: io worker 0", "postgres: checkpointer", "postgres: background writer")
                .recoversNoMore())
        .isTrue();
  }

  @Test
  void a_server_that_recovers_will_be_ready() {
    assertThat(
            of("postgres: startup recovering 000000010000000000000002", "postgres: checkpointer")
                .recoversNoMore())
        .isFalse();
  }

  @Test
  void a_server_between_a_crash_and_its_recovery_is_left_alone() {
    assertThat(of().recoversNoMore()).isFalse();
  }

  @Test
  void nothing_is_concluded_where_titles_are_not_shown() {
    assertThat(of("/usr/bin/postgres", "").recoversNoMore()).isFalse();
  }

  @Test
  void a_real_server_shows_what_its_processes_are(@TempDir Path directory) throws Exception {
    try (EmbeddedServer _ = EmbeddedServer.start(Stores.made(directory))) {
      ServerProcesses processes = named(directory);
      assertThat(processes.titles())
          .anyMatch(title -> title.startsWith("postgres: checkpointer"))
          .anyMatch(title -> title.startsWith("postgres: walwriter"));
      assertThat(processes.recoversNoMore()).isFalse();
    }
  }

  /** The processes once each has its own title: a new one has that of the postmaster. */
  private static ServerProcesses named(Path directory) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    ServerProcesses processes = Stores.postmaster(directory).processes();
    while (System.nanoTime() < deadline
        && !processes.titles().stream().allMatch(title -> title.startsWith("postgres: "))) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      processes = Stores.postmaster(directory).processes();
    }
    return processes;
  }

  private static ServerProcesses of(String... titles) {
    return new ServerProcesses(List.of(titles));
  }
}
