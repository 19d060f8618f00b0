package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on data that a real older PostgreSQL wrote, moved as docs/operations.md says. The
 * older one is a dependency of the profile {@code long} alone, and for one platform.
 */
@Tag("long")
class AnotherMajorVersionTest {
  private static final Path OLDER = Path.of("target", "tools", "older-postgresql.jar");

  @TempDir Path directory;
  private @Nullable RunningCairn running;

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (running != null) {
      running.kill();
      Postmaster.notedIn(Stores.in(data()).cluster())
          .filter(Postmaster::alive)
          .flatMap(left -> ProcessHandle.of(left.pid()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void its_data_is_left_alone_and_moved_by_a_backup() throws Exception {
    assumeTrue(
        Files.exists(OLDER)
            && System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "there is no older PostgreSQL for this platform");
    RunningCairn.Ended ended;
    running = RunningCairn.start(data(), OLDER);
    running.stop();
    running = null;
    Map<String, String> written = files();

    ended = RunningCairn.run(data(), null);
    assertThat(ended.exit()).as(ended.said()).isNotZero();
    assertThat(ended.said())
        .contains("was written by PostgreSQL 17, and this Cairn brings PostgreSQL 18")
        .contains("docs/operations.md, \"Another major version of PostgreSQL\"")
        .doesNotContain("\tat ");
    assertThat(files()).isEqualTo(written);

    Path backup = directory.resolve("cairn.zip");
    ended = RunningCairn.run(data(), OLDER, "--backup=" + backup);
    assertThat(ended.exit()).as(ended.said()).isZero();
    Files.move(data(), directory.resolve("moved-away"));
    ended = RunningCairn.run(data(), null, "--restore=" + backup);
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(data().resolve("postgresql/PG_VERSION")).hasContent("18");

    Path again = directory.resolve("again.zip");
    ended = RunningCairn.run(data(), null, "--backup=" + again);
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(rows(again)).isEqualTo(rows(backup)).hasSizeGreaterThan(30);

    running = RunningCairn.start(data(), null);
    Http anna = Http.at(running.port());
    anna.signIn("anna", "cairn-demo");
    assertThat(anna.get("/customers?query=zielin").body()).contains("Marta Zieli\u0144ska");
    running.stop();
    running = null;
  }

  private Path data() {
    return directory.resolve("data");
  }

  /** PostgreSQL's own directory, its programs, the password: all but who holds the lock. */
  private Map<String, String> files() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (String part : List.of("postgresql", "password", "postgresql.log")) {
      try (Stream<Path> found = Files.walk(data().resolve(part))) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          files.put(file.toString(), Files.getLastModifiedTime(file) + " " + sum.getValue());
        }
      }
    }
    try (Stream<Path> programs = Files.list(data().resolve("programs"))) {
      assertThat(programs.filter(one -> Files.exists(one.resolve("lib/libpq.so.5.17")))).hasSize(1);
    }
    return files;
  }

  /** Of each table in a backup; in what order they stand there is PostgreSQL's own affair. */
  private static Map<String, List<String>> rows(Path backup) throws Exception {
    Map<String, List<String>> rows = new TreeMap<>();
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().equals(BackupFile.MANIFEST)) {
          try (InputStream table = zip.getInputStream(entry)) {
            rows.put(
                entry.getName(),
                new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().sorted().toList());
          }
        }
      }
    }
    return rows;
  }
}
