package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cairncrm.testing.ClientPrograms;

/**
 * The programs that check the OpenAPI document and generate clients from it, at work in a directory
 * of their own.
 */
final class ClientTools {
  private static final Path SOURCES = ClientPrograms.FOLDER;
  private static final Path GENERATOR = Path.of("target/tools/openapi-generator-cli.jar");

  /** They neither report their use nor look for a newer version of themselves. */
  private static final Map<String, String> QUIET =
      Map.of(
          "REDOCLY_TELEMETRY", "off",
          "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true",
          "SCARF_ANALYTICS", "false",
          "DO_NOT_TRACK", "1",
          "NO_UPDATE_NOTIFIER", "1",
          "NO_COLOR", "1");

  private final Path directory;

  private ClientTools(Path directory) {
    this.directory = directory;
  }

  /**
   * @param document the OpenAPI document, as JSON
   */
  static ClientTools with(String document) throws IOException {
    Path modules = SOURCES.resolve("node_modules").toAbsolutePath();
    ClientPrograms.require(modules);
    ClientPrograms.require(GENERATOR);
    Path directory = Path.of("target/clients").toAbsolutePath();
    Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            directory.resolve(file.getFileName()),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path link = directory.resolve("node_modules");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, modules);
    Files.writeString(directory.resolve("openapi.json"), document);
    return new ClientTools(directory);
  }

  Path directory() {
    return directory;
  }

  /** Runs a program of the npm packages. */
  String npm(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of("node", "node_modules/.bin/" + program));
    command.addAll(List.of(arguments));
    return run(command, Map.of());
  }

  /** Generates Java and compiles it together with {@code MainJob}. */
  Path java() throws IOException {
    run(
        List.of(
            executable(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            GENERATOR.toAbsolutePath().toString(),
            "generate",
            "-g",
            "java",
            "-i",
            "openapi.json",
            "-o",
            "java",
            "--library",
            "native",
            "--additional-properties",
            "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,"
                + "invokerPackage=cairn,apiPackage=cairn.api,modelPackage=cairn.model",
            "--global-property",
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"),
        Map.of());
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<String> command =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", classPath()));
    try (Stream<Path> sources = Files.walk(directory.resolve("java/src/main/java"))) {
      sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
    }
    command.add(SOURCES.resolve("java/MainJob.java").toString());
    var errors = new java.io.ByteArrayOutputStream();
    int result =
        javax.tools.ToolProvider.getSystemJavaCompiler()
            .run(null, errors, errors, command.toArray(String[]::new));
    assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    return classes;
  }

  /** Runs the compiled {@code MainJob}. */
  String javaJob(Path classes, Map<String, String> environment) {
    return run(
        List.of(executable(), "-cp", classes + java.io.File.pathSeparator + classPath(), "MainJob"),
        environment);
  }

  String node(String script, Map<String, String> environment) {
    return run(List.of("node", script), environment);
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String run(List<String> command, Map<String, String> environment) {
    var program =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    program.environment().putAll(QUIET);
    program.environment().putAll(environment);
    try {
      Process process = program.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
      assertThat(process.exitValue()).as("%s: %s", command, output).isZero();
      return output;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
