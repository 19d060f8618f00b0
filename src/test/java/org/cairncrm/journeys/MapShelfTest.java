package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentFindings;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A shelf of valid and invalid maps, each beside its expected faults and warnings. With {@code
 * CAIRN_MAPS=record} the expected results are written anew; look at each of them.
 */
@CairnTest
class MapShelfTest {
  private static final Path SHELF = Path.of("src/test/resources/org/cairncrm/journeys/maps");
  private static final boolean RECORDS = "record".equals(System.getenv("CAIRN_MAPS"));

  @Autowired EventKinds kinds;
  @Autowired Rules rules;
  @Autowired ActionSupport actions;

  static List<String> maps() throws IOException {
    try (Stream<Path> files = Files.list(SHELF)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("maps")
  void each_map_has_its_expected_faults_and_warnings(String map) throws IOException {
    Path expected = SHELF.resolve(map + ".txt");
    String found = findings(Files.readString(SHELF.resolve(map + ".yaml")));

    if (RECORDS) {
      Files.writeString(expected, found);
    }

    assertThat(found).isEqualTo(Files.readString(expected));
    assertThat(found.isEmpty() || !map.startsWith("valid-")).as(found).isTrue();
  }

  /** Except what the library of conditions says. */
  @ParameterizedTest
  @ValueSource(strings = {"pl", "ro", "it"})
  void every_fault_and_warning_is_in_the_language_of_the_person(String language)
      throws IOException {
    LocaleContextHolder.setLocale(Locale.of(language));
    try {
      for (String map : maps()) {
        for (String line : Files.readAllLines(SHELF.resolve(map + ".txt"))) {
          String message = line.replaceFirst("^\\w+ \\d+:\\d+: ", "");
          if (!message.contains("'<EOF>'") && !message.contains("overload")) {
            assertThat(KnownTexts.ofPage(message))
                .isNotEqualTo(message)
                .doesNotContain(" must ", "There is", "there are", "did you mean");
          }
        }
      }
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @Test
  void the_shelf_has_forty_maps_or_more() throws IOException {
    assertThat(maps()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void the_maps_that_cairn_ships_have_neither_faults_nor_warnings() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("journey-maps"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        assertThat(findings(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  private String findings(String map) {
    DocumentFindings findings =
        new DocumentReader<>(new MapKind(kinds::get, rules, PastEvents.NONE, actions))
            .findings(map);
    var lines = new StringBuilder();
    findings.faults().forEach(fault -> lines.append("fault ").append(fault).append('\n'));
    findings.warnings().forEach(warning -> lines.append("warning ").append(warning).append('\n'));
    // the names of all events change with the modules
    return lines.toString().replaceAll("; there are account-manager-changed.*", "; there are …");
  }
}
