package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two jars that {@code mvn package} makes, run as an operator runs them. */
class PackagedJarIT {
  private static final Pattern STARTED = Pattern.compile("http://localhost:([0-9]+)/welcome");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "-without-postgresql"})
  void starts_cairn(String classifier) throws Exception {
    try (JarFile jar = new JarFile(jar(classifier).toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Start-Class"))
          .isEqualTo(Cairn.class.getName());
    }
  }

  @Test
  void the_full_jar_makes_its_store_and_serves_the_sign_in_page() throws Exception {
    Process cairn =
        java(
            "",
            "--server.port=0",
            "--cairn.demo=false",
            "--cairn.store.directory=" + directory.resolve("store"));
    try (var output =
        new BufferedReader(new InputStreamReader(cairn.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> said = new ArrayList<>();
      String port = null;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.add(line);
        Matcher started = STARTED.matcher(line);
        if (started.find()) {
          port = started.group(1);
          break;
        }
      }
      assertThat(port).as(String.join("\n", said)).isNotNull();
      try (HttpClient client = HttpClient.newHttpClient()) {
        var page =
            client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form");
      }
    } finally {
      cairn.destroy();
      assertThat(cairn.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void the_jar_without_postgresql_says_that_it_needs_one() throws Exception {
    Process cairn = java("-without-postgresql", "--server.port=0");
    String output = new String(cairn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(cairn.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(cairn.exitValue()).isEqualTo(1);
    assertThat(output)
        .contains("contains no PostgreSQL server for", "Set spring.datasource.url")
        .contains("or use the jar that contains PostgreSQL");
  }

  private static Process java(String classifier, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(classifier).toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Path jar(String classifier) {
    return Path.of(System.getProperty("cairn.jars") + classifier + ".jar");
  }
}
