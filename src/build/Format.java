import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over our sources: {@code check} fails and names the files, {@code write}
 * rewrites them.
 */
class Format {
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[1].equals("write");
    Path formatter;
    try (Stream<Path> tools = Files.list(Path.of(arguments[0]))) {
      formatter =
          tools
              .filter(tool -> tool.getFileName().toString().startsWith("google-java-format"))
              .findFirst()
              .orElseThrow();
    }
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    for (String part : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", formatter.toString()));
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .forEach(command::add);
    }
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0 && !write) {
      System.err.println(
          "The files above are not formatted: run `mvn -q exec:exec@format` (CONTRIBUTING.md,"
              + " Formatting).");
    }
    System.exit(exit);
  }
}
