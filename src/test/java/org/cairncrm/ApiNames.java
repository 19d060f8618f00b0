package org.cairncrm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.RouteTable;
import tools.jackson.databind.JsonNode;

/**
 * The names of the operations and schemas of the OpenAPI document, as each module has recorded them
 * in {@code api-names.txt} next to its tests. Clients are generated from these names.
 */
final class ApiNames {
  static final Path FOLDER = Path.of("src/test/resources/org/cairncrm");
  private static final String FILE = "api-names.txt";

  /** For schemas that several modules use. */
  private static final String SHARED = "shared";

  private ApiNames() {}

  /** The names in a document. */
  static Set<String> of(ApiDocument api) {
    var names = new TreeSet<String>();
    byModule(api, Map.of()).values().forEach(names::addAll);
    return names;
  }

  /** The names that the modules have recorded. */
  static Set<String> recorded() {
    return new TreeSet<>(modules().keySet());
  }

  /** Records the names of a document in the files of the modules. */
  static void record(ApiDocument api) throws IOException {
    for (var module : byModule(api, modules()).entrySet()) {
      Files.write(
          Files.createDirectories(FOLDER.resolve(module.getKey())).resolve(FILE),
          module.getValue());
    }
  }

  /** The module that an operation belongs to: the one whose table has its route. */
  static String module(Operation operation) {
    return RouteTable.routes().stream()
        .filter(route -> (route.method() + " " + route.path()).equals(operation.toString()))
        .map(RouteTable.Route::module)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No routes.csv has " + operation));
  }

  /**
   * A schema stays in the file that has it. A new one belongs to the module that alone uses it.
   *
   * @param known modules by recorded names
   */
  private static Map<String, Set<String>> byModule(ApiDocument api, Map<String, String> known) {
    Map<String, Set<String>> names = new TreeMap<>();
    Map<String, Set<String>> users = new TreeMap<>();
    for (Operation operation : api.operations()) {
      String module = module(operation);
      String id = api.described(operation).path("operationId").asString();
      names.computeIfAbsent(module, any -> new TreeSet<>()).add(id + " = " + operation);
      var used = new TreeSet<String>();
      schemas(api.described(operation), api, used);
      used.forEach(name -> users.computeIfAbsent(name, any -> new TreeSet<>()).add(module));
    }
    for (String schema : schemas(api)) {
      String name = "schema " + schema;
      Set<String> by = users.getOrDefault(schema, Set.of());
      String owner = by.size() == 1 ? by.iterator().next() : SHARED;
      names.computeIfAbsent(known.getOrDefault(name, owner), any -> new TreeSet<>()).add(name);
    }
    return names;
  }

  private static Collection<String> schemas(ApiDocument api) {
    return api.root()
        .path("components")
        .path("schemas")
        .propertyStream()
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Adds the names of all schemas that a part of the document refers to. */
  private static void schemas(JsonNode part, ApiDocument api, Set<String> names) {
    String reference = part.path("$ref").asString("");
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    if (reference.contains("/schemas/") && names.add(name)) {
      schemas(api.root().at("/components/schemas/" + name), api, names);
    }
    part.values().forEach(inner -> schemas(inner, api, names));
  }

  private static Map<String, String> modules() {
    try (Stream<Path> files = Files.walk(FOLDER, 2)) {
      return files
          .filter(file -> file.endsWith(FILE))
          .flatMap(
              file ->
                  lines(file)
                      .map(
                          line ->
                              Map.entry(
                                  line, String.valueOf(file.getName(file.getNameCount() - 2)))))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
