package org.cairncrm.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the programs of PostgreSQL. */
final class Programs {
  private static final Pattern MAJOR = Pattern.compile("PostgreSQL\\) (\\d+)");

  private final Path home;

  Programs(Path home) {
    this.home = home;
  }

  /** The directory with all files of this version. */
  Path home() {
    return home;
  }

  /** The major version of these programs. */
  int major() {
    Outcome version = run("postgres", "", "--version");
    Matcher found = MAJOR.matcher(version.output());
    if (version.exit() != 0 || !found.find()) {
      throw new StoreRefused(
          "PostgreSQL cannot be run: " + version.lastLine(),
          runsAsRoot()
              ? "PostgreSQL refuses to run as root, and a user namespace (unshare -U) is not"
                  + " allowed here: run Cairn as another user, or set spring.datasource.url."
              : "See docs/operations.md, \"The embedded PostgreSQL\".");
    }
    return Integer.parseInt(found.group(1));
  }

  /** Runs a program to its end, with the given text as its standard input. */
  Outcome run(String program, String input, String... arguments) {
    List<String> command = new ArrayList<>();
    if (runsAsRoot()) {
      // PostgreSQL refuses to run as root; in its own user namespace it has another user
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      Process process = process(command).start();
      try (OutputStream writing = process.getOutputStream()) {
        writing.write(input.getBytes(StandardCharsets.UTF_8));
      }
      try (InputStream reading = process.getInputStream()) {
        String output = new String(reading.readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
      }
    } catch (IOException failed) {
      return new Outcome(-1, String.valueOf(failed.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    }
  }

  private static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    // variables that a developer has set for another server must not affect this one
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  private static boolean runsAsRoot() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("user.name").equals("root");
  }

  /** The exit code and the output of a program. */
  record Outcome(int exit, String output) {
    boolean ok() {
      return exit == 0;
    }

    String lastLine() {
      return output.strip().lines().reduce("no output", (earlier, later) -> later);
    }
  }
}
