package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real application in a process of its own, on the embedded PostgreSQL. */
final class RunningCairn {
  private final Process process;
  private final Path output;

  private RunningCairn(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it and returns once it answers. */
  static RunningCairn start(Path directory, int port) throws Exception {
    Path output = Files.createTempFile(directory, "cairn", ".out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "org.cairncrm.Cairn",
                "--server.port=" + port,
                "--cairn.demo=false",
                "--cairn.store.directory=" + directory,
                "--cairn.store.programs=" + Stores.PROGRAMS)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    RunningCairn cairn = new RunningCairn(process, output);
    cairn.awaitAnswer(port);
    return cairn;
  }

  /** Without empty entries, which would mean the folder that the tests run in. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitAnswer(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/customers"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        assertThat(process.isAlive()).as(() -> "started:\n" + said()).isTrue();
        try {
          client.send(request, HttpResponse.BodyHandlers.discarding());
          return;
        } catch (ConnectException notYet) {
          assertThat(System.nanoTime()).as(() -> "started:\n" + said()).isLessThan(deadline);
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
      }
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** As {@code kill} or Ctrl-C does. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(() -> "stopped:\n" + said()).isTrue();
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException gone) {
      return gone.toString();
    }
  }
}
