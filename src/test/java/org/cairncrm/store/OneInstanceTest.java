package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

@Tag("slow")
class OneInstanceTest {
  @TempDir Path directory;

  @Test
  void refuses_a_second_and_names_the_first() throws Exception {
    try (DirectoryLock first = DirectoryLock.take(directory)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> EmbeddedServer.start(Stores.in(directory)))
          .isInstanceOf(StoreRefused.class)
          .hasMessage(
              "Cairn is already running on the data in %s (process %d)."
                  .formatted(directory, ProcessHandle.current().pid()));
    }
    assertThat(Stores.in(directory).cluster()).doesNotExist();
  }

  @Test
  void lets_the_next_in_once_the_first_has_left() throws Exception {
    DirectoryLock.take(directory).close();
    try (DirectoryLock second = DirectoryLock.take(directory)) {
      assertThat(Files.readString(directory.resolve("cairn.lock")).strip())
          .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
      assertThat(second).isNotNull();
    }
  }

  @Test
  void tells_the_reason_and_the_remedy_instead_of_a_stack_trace() {
    FailureAnalysis told =
        Objects.requireNonNull(
            new StoreRefusedAnalyzer()
                .analyze(new IllegalStateException(new StoreRefused("It is taken.", "Free it."))));
    assertThat(told.getDescription()).isEqualTo("It is taken.");
    assertThat(told.getAction()).isEqualTo("Free it.");
  }

  @Test
  void a_second_process_ends_with_one_sentence_and_no_stack_trace() throws Exception {
    try (DirectoryLock first = DirectoryLock.take(directory)) {
      assertThat(first).isNotNull();
      Process second =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.cairncrm.Cairn",
                  "--server.port=0",
                  "--cairn.store.directory=" + directory)
              .redirectErrorStream(true)
              .start();
      String said = new String(second.getInputStream().readAllBytes());
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isNotZero();
      assertThat(said)
          .contains("Cairn is already running on the data in " + directory)
          .doesNotContain("\tat ");
    }
  }
}
