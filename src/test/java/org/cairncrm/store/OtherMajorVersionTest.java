package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherMajorVersionTest {
  @TempDir Path directory;

  @Test
  void is_refused_by_name_and_nothing_is_touched() throws Exception {
    Path cluster = Files.createDirectories(Stores.in(directory).cluster());
    Files.writeString(cluster.resolve("PG_VERSION"), "15\n");
    Files.writeString(Postmaster.file(cluster), ProcessHandle.current().pid() + "\n");
    Files.writeString(directory.resolve("password"), "secret\n");
    Map<String, String> before = contents();

    assertThatThrownBy(() -> EmbeddedServer.start(Stores.in(directory)))
        .isInstanceOfSatisfying(
            StoreRefused.class,
            refused -> {
              assertThat(refused)
                  .hasMessage(
                      "The data in %s was written by PostgreSQL 15, and this Cairn brings"
                          + " PostgreSQL 18; nothing was touched.",
                      cluster);
              assertThat(refused.remedy())
                  .contains("docs/operations.md, \"Another major version of PostgreSQL\"");
            });

    assertThat(contents()).isEqualTo(before);
  }

  private Map<String, String> contents() throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("cairn.lock")) {
          contents.put(file.toString(), Files.getLastModifiedTime(file) + Files.readString(file));
        }
      }
    }
    return contents;
  }
}
