package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ModulithMetadata;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModularityTests {
  static final Path MODULES = Path.of("docs/modules");
  static final ApplicationModules CAIRN = new Modules();

  @Test
  void no_module_reaches_past_anothers_facade() {
    requireWalls(CAIRN);
  }

  @Test
  void every_module_says_in_a_sentence_what_it_is_and_what_it_may_use() throws IOException {
    requireSentences(CAIRN, Path.of("src/main/java"));
  }

  @Test
  void no_module_lists_a_dependency_that_it_does_not_use() {
    for (ApplicationModule module : CAIRN) {
      List<String> used =
          module
              .getDirectDependencies(CAIRN)
              .uniqueModules()
              .map(other -> other.getIdentifier().toString())
              .toList();
      assertThat(used)
          .as(
              "Module %s uses what its package-info lists: read docs/architecture.md#walls",
              module.getIdentifier())
          .containsAll(allowed(module));
    }
  }

  /** A named interface of a module, such as {@code rules :: documents}, counts as the module. */
  private static List<String> allowed(ApplicationModule module) {
    return module
        .getBasePackage()
        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
        .map(declared -> Stream.of(declared.allowedDependencies()))
        .orElseThrow()
        .map(other -> other.replaceFirst("\\s*::.*", ""))
        .toList();
  }

  static void requireWalls(ApplicationModules modules) {
    assertThat(modules.detectViolations().getMessages())
        .as(
            "A module uses only the public types of those it lists: read"
                + " docs/architecture.md#walls")
        .isEmpty();
  }

  static void requireSentences(ApplicationModules modules, Path sources) throws IOException {
    for (ApplicationModule module : modules) {
      Path info =
          sources.resolve(
              module.getBasePackage().getName().replace('.', '/') + "/package-info.java");
      assertThat(info)
          .as(
              "Module %s needs a package-info with its sentence: read docs/architecture.md#walls",
              module.getIdentifier())
          .exists();
      assertThat(Files.readString(info))
          .as(
              "The package-info of module %s: read docs/architecture.md#walls",
              module.getIdentifier())
          .containsPattern("/\\*\\*\\s*(\\*\\s*)?[A-Z][^@]{20,}")
          .contains("@NullMarked")
          .containsPattern("@ApplicationModule\\(\\s*allowedDependencies");
    }
  }

  @Test
  void the_readme_names_the_modules_there_are() throws IOException {
    Matcher rows =
        Pattern.compile("(?m)^\\| `([a-z]+)` \\|").matcher(Files.readString(Path.of("README.md")));
    List<String> named = rows.results().map(row -> row.group(1)).toList();
    assertThat(named)
        .as("The table of modules in README.md is the modules: read docs/architecture.md#modules")
        .containsExactlyInAnyOrderElementsOf(
            CAIRN.stream().map(module -> module.getIdentifier().toString()).toList());
  }

  @Test
  void are_drawn_in_the_documentation() throws IOException {
    new Documenter(CAIRN, Documenter.Options.defaults().withOutputFolder(MODULES.toString()))
        .writeModulesAsPlantUml(DiagramOptions.defaults())
        .writeModuleCanvases();
    try (var files = Files.list(MODULES)) {
      for (Path file : files.toList()) {
        sort(file);
      }
    }
    assertThat(MODULES.resolve("components.puml")).isNotEmptyFile();
  }

  /** The documenter lists what belongs together in another order each time: a change each time. */
  private static void sort(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    // the first of a list may stand in the cell's own line: it is a list like any other
    lines.replaceAll(line -> line.startsWith("|* ") ? "|\n" + line.substring(1) : line);
    lines = new ArrayList<>(String.join("\n", lines).lines().toList());
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (entry(lines.get(from)) && to < lines.size() && entry(lines.get(to))) {
        to++;
      }
      lines.subList(from, to).sort(Comparator.naturalOrder());
      from = to;
    }
    Files.write(file, lines);
  }

  private static boolean entry(String line) {
    return line.startsWith("Rel(") || line.startsWith("* ");
  }

  static DescribedPredicate<JavaClass> generated() {
    return DescribedPredicate.describe(
        "generated from the database", type -> type.getPackageName().contains(".db"));
  }

  /**
   * Cairn's modules. Modulith asks for each use of a type which module has it, and looks through
   * the lists of all; here a type is looked for once.
   */
  private static final class Modules extends ApplicationModules {
    private static final ModulithMetadata METADATA = ModulithMetadata.of(Cairn.class);

    private @Nullable Map<JavaClass, Optional<ApplicationModule>> known;

    Modules() {
      super(METADATA, DescribedPredicate.alwaysFalse(), new ImportOption.DoNotIncludeTests());
    }

    @Override
    public Set<ApplicationModule> getSharedModules() {
      return METADATA
          .getSharedModuleIdentifiers()
          .map(shared -> getModuleByName(shared.toString()).orElseThrow())
          .collect(Collectors.toSet());
    }

    @Override
    public boolean contains(JavaClass type) {
      return getModuleByType(type).isPresent();
    }

    @Override
    public Optional<ApplicationModule> getModuleByType(JavaClass type) {
      if (known == null) {
        known = new HashMap<>(); // the constructor of Modulith asks already
      }
      return known.computeIfAbsent(type, super::getModuleByType);
    }
  }
}
