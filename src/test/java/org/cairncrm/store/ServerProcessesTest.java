package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which processes show that a PostgreSQL lives but will never be ready. */
@Tag("kill")
class ServerProcessesTest {
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
      ServerProcesses processes = Stores.postmaster(directory).processes();
      assertThat(processes.titles())
          .anyMatch(title -> title.startsWith("postgres: checkpointer"))
          .anyMatch(title -> title.startsWith("postgres: walwriter"));
      assertThat(processes.recoversNoMore()).isFalse();
    }
  }

  private static ServerProcesses of(String... titles) {
    return new ServerProcesses(List.of(titles));
  }
}
