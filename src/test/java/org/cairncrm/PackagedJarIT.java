package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two jars that {@code mvn package} makes, run as an operator runs them. */
class PackagedJarIT {
  @ParameterizedTest
  @ValueSource(strings = {"", "-without-postgresql"})
  void starts_cairn(String classifier) throws Exception {
    try (JarFile jar = new JarFile(jar(classifier).toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Start-Class"))
          .isEqualTo(Cairn.class.getName());
    }
  }

  @Test
  void the_jar_without_postgresql_says_that_it_needs_one() throws Exception {
    Process cairn =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar("-without-postgresql").toString(),
                "--server.port=0")
            .redirectErrorStream(true)
            .start();
    String output = new String(cairn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(cairn.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(cairn.exitValue()).isEqualTo(1);
    assertThat(output)
        .contains("contains no PostgreSQL server for", "Set spring.datasource.url")
        .contains("or use the jar that contains PostgreSQL");
  }

  private static Path jar(String classifier) {
    return Path.of(System.getProperty("cairn.jars") + classifier + ".jar");
  }
}
