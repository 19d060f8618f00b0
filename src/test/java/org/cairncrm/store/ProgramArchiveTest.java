package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server may still run on the programs of another version, or will have to once more. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class ProgramArchiveTest {
  @TempDir Path directory;

  @Test
  void leaves_the_programs_of_another_version_until_its_data_is_known_to_be_ours()
      throws Exception {
    StoreSettings settings = own();
    Files.createDirectories(settings.cluster());
    Files.writeString(settings.cluster().resolve("PG_VERSION"), "17\n");
    Path older = programsOfAnotherVersion(settings.programs());

    assertThatThrownBy(() -> EmbeddedServer.start(settings)).isInstanceOf(StoreRefused.class);

    assertThat(older).exists();
  }

  @Test
  void removes_the_programs_of_another_version_once_it_runs_on_its_own() throws Exception {
    StoreSettings settings = own();
    Path older = programsOfAnotherVersion(settings.programs());

    EmbeddedServer.start(settings).close();

    assertThat(older).doesNotExist();
    EmbeddedServer.start(settings).close();
  }

  @Test
  void leaves_what_a_Cairn_on_other_data_may_be_running_on() throws Exception {
    Path shared = directory.resolve("shared");
    Path older = programsOfAnotherVersion(shared);

    EmbeddedServer.start(new StoreSettings(directory.resolve("data"), shared, 0)).close();

    assertThat(older).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64",
    "Linux, aarch64",
    "Mac OS X, x86_64",
    "Mac OS X, aarch64",
    "Windows 11, amd64"
  })
  void there_are_programs_for_the_usual_machines(String system, String architecture)
      throws Exception {
    assertThat(ProgramArchive.packed(system, architecture)).isNotEmpty();
  }

  @Test
  void an_unusual_machine_is_answered_with_what_to_do_instead() {
    assertThatThrownBy(() -> ProgramArchive.packed("Linux", "riscv64"))
        .isInstanceOfSatisfying(
            StoreRefused.class,
            refused -> {
              assertThat(refused)
                  .hasMessage("This jar contains no PostgreSQL server for Linux on riscv64.");
              assertThat(refused.remedy()).contains("spring.datasource.url");
            });
  }

  private StoreSettings own() {
    Path data = directory.resolve("data");
    return new StoreSettings(data, data.resolve("programs"), 0);
  }

  private static Path programsOfAnotherVersion(Path programs) throws Exception {
    return Files.createFile(
        Files.createDirectories(programs.resolve("postgresql-00000000/bin")).resolve("postgres"));
  }
}
