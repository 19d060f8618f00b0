package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export of a million rows has more bytes than Java may use for its heap. */
@Tag("long")
class LargeExportTest {
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final long HEAP = 144L << 20;
  private static final int ROWS = 1_000_000;

  @TempDir Path directory;
  private @Nullable RunningCairn running;

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (running != null) {
      running.kill();
    }
    EmbeddedServer.start(Stores.in(directory)).close();
  }

  @ParameterizedTest
  @CsvSource({"csv, 1", "ndjson, 0"})
  void a_million_rows_are_streamed(String format, int headings) throws Exception {
    Stores.migrated(directory);
    RunningCairn cairn =
        RunningCairn.startWith(
            List.of("-Xmx" + HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"), directory);
    running = cairn;
    fill();

    HttpResponse<java.io.InputStream> answer;
    long lines = 0;
    long characters = 0;
    String formula = null;
    long began = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient()) {
      answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:"
                              + cairn.port()
                              + "/api/lists/customers/export?columns=name,number,city&sort=number&format="
                              + format))
                  .header("Authorization", "Bearer " + TOKEN)
                  .build(),
              BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (BufferedReader rows =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
          lines++;
          characters += row.length();
          if (row.contains("=1+1")) {
            formula = row;
          }
        }
      }
    }
    System.out.printf(
        "%s: %,d rows, %,d MB in %d s%n",
        format, lines, characters >> 20, Duration.ofNanos(System.nanoTime() - began).toSeconds());

    assertThat(cairn.alive()).as(cairn::said).isTrue();
    assertThat(lines).isEqualTo(ROWS + headings);
    assertThat(characters).isGreaterThan(HEAP);
    assertThat(Objects.requireNonNull(formula).contains("'=1+1"))
        .as(formula)
        .isEqualTo(format.equals("csv"));
  }

  private void fill() throws Exception {
    Address address =
        Address.embedded(Stores.postmaster(directory).port(), Password.APPLICATION.read(directory));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
    Stores.execute(
        address,
        """
        insert into access.token values (gen_random_uuid(), 'exports', '\\x%s',
        array['customers:read', 'lists:export'], 'system:cairn', now(), now() + interval '1 day', null)
        """
            .formatted(HexFormat.of().formatHex(hash)));
    Stores.execute(
        address,
        """
        insert into customers.customer (customer_id, number, name, city, language, registered_at, folded)
        select gen_random_uuid(), 10000 + i, case when i = 7 then '=1+1' else '' end || 'Customer ' || i || repeat(' of a large town', 8),
          'Kraków', 'EN', now(), ' customer '
        from generate_series(1, %d) i
        """
            .formatted(ROWS));
  }
}
