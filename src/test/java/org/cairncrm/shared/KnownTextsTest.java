package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of the code in the language of a person; the folder is a test resource. */
class KnownTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/cairncrm");

  /** The modules with forms. Faults of imports, rules and events are read by systems. */
  private static final List<String> MODULES =
      List.of(
          "access", "console", "customers", "interactions", "lists", "loyalty", "orders", "tasks");

  /** A text of a fault: an argument of what throws or collects it, or a constant. */
  private static final Pattern FAULT =
      Pattern.compile(
          "(?:\\bConflict\\(|(?:field|add|refuse|fault)\\(\\s*\"[^\"]*\",)\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");

  /** Faults of what only systems send: ids of other systems, keys, and documents. */
  private static final Pattern OF_SYSTEMS =
      Pattern.compile(
          ".*(belongs to another|was placed by another|is another customer|was done under the same)"
              + ".*|There is an attribute .*|gives nothing: .*|must not be true for an outbound .*"
              + "|must not be given beside lines");

  /** Where documents that people edit are checked. */
  private static final List<String> CHECKS =
      List.of(
          "rules/documents/DocumentSchema.java",
          "rules/documents/DocumentReader.java",
          "rules/DocumentProblems.java",
          "rules/YamlJson.java",
          "journeys/MapChecks.java",
          "loyalty/ProgrammeReader.java",
          "loyalty/ProgrammeChecks.java",
          "loyalty/TierReader.java");

  private static final Pattern FAULT_OF_DOCUMENT =
      Pattern.compile(
          "\"((?:is|must|cannot|gives|Nothing|No way|There is|YAML does|'[a-z%*]+') [^\"]+)\"");

  private final KnownTexts texts = new KnownTexts("texts-of-code");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is required|jest wymagane",
        "must have a length of 1 to 20|musi mieć od 1 do 20 znaków",
        "The order is cancelled: nothing can be sent|Zamówienie jest anulowane: nic nie można"
            + " wysłać",
        "must not be before 2026-03-05|nie może być przed 5 mar 2026",
        "Order 4711 is cancelled|Zamówienie 4711 jest anulowane",
        "It took 5 days|Trwało 5 dni",
        "It took Happy days|It took Happy days",
        "is the fault of a system|is the fault of a system"
      })
  void a_listed_fault_is_in_the_language_with_what_varies_filled_in(String fault, String shown) {
    assertThat(texts.in(Language.PL, fault)).isEqualTo(shown);
    assertThat(texts.in(Language.EN, fault)).isEqualTo(fault);
  }

  @Test
  void the_longest_text_that_fits_is_taken() {
    assertThat(texts.in(Language.PL, "must have a length of at most 5"))
        .isEqualTo("może mieć najwyżej 5 znaków");
  }

  @Test
  void each_fault_that_forms_can_show_is_listed() {
    List<String> listed = listed();
    List<String> missing = new ArrayList<>();
    for (String module : MODULES) {
      sources(SOURCES.resolve(module))
          .forEach(
              file ->
                  FAULT
                      .matcher(text(file))
                      .results()
                      .map(found -> found.group(1))
                      .filter(
                          fault -> !OF_SYSTEMS.matcher(fault).matches() && !isListed(fault, listed))
                      .forEach(fault -> missing.add(file.getFileName() + ": " + fault)));
    }
    assertThat(missing).as("add the text to texts/<module>.properties").isEmpty();
  }

  @Test
  void each_fault_of_an_edited_document_is_listed() {
    List<String> listed = listed();
    List<String> missing = new ArrayList<>();
    for (String check : CHECKS) {
      FAULT_OF_DOCUMENT
          .matcher(text(SOURCES.resolve(check)))
          .results()
          .map(found -> found.group(1).strip())
          .filter(fault -> !isListed(fault, listed))
          .forEach(fault -> missing.add(check + ": " + fault));
    }
    assertThat(missing).as("add the text to texts/<module>.properties").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'title' must be a text|„title” oczekiwana wartość: tekst",
        "'stages' must have at least one item|„stages” musi zawierać co najmniej jeden element",
        "'titel' is unknown here; known are title, when|„titel” nie jest tu znane; znane są: title,"
            + " when",
        "'name' must have at most 5 characters|„name” musi mieć długość najwyżej 5 (w znakach)",
        "Nothing leads to the stage 'loyal': add a way to it, or take the stage away"
            + "|Nic nie prowadzi do etapu „loyal”: dodaj do niego przejście albo usuń etap",
        "Not yet loyal: that takes event.nth == 3|Jeszcze nie loyal: potrzeba event.nth == 3",
        "5 days in Bought lead to Quiet|5 dni na etapie Bought prowadzi do etapu Quiet",
        "The map asks for this when customers have stayed in Sent for 3 hours"
            + "|Mapa tego wymaga, gdy klienci są na etapie Sent przez 3 godziny",
        "“order-cancelled” takes back what had led to Loyal"
            + "|„order-cancelled” cofa to, co prowadziło do etapu Loyal",
        "“order-placed” of 2026-01-25, recorded late, undoes what had led to Quiet"
            + "|„order-placed” z 25 sty 2026, zapisane z opóźnieniem, cofa to, co doprowadziło do:"
            + " Quiet",
        "no “order-placed” since 2026-01-25T09:00:00Z|brak „order-placed” od 2026-01-25T09:00:00Z",
        "it happened on 2026-01-25T09:00:00Z|zdarzyło się 2026-01-25T09:00:00Z",
        "the last “order-placed”|ostatnie „order-placed”",
        "there was none|nie było żadnego",
        "“order-placed” leads to loyal|„order-placed” prowadzi do etapu loyal"
      })
  void faults_of_documents_and_reasons_of_journeys_are_in_the_language(
      String english, String shown) {
    assertThat(new KnownTexts("texts").in(Language.PL, english)).isEqualTo(shown);
  }

  /** By its beginning, up to what varies. */
  private static boolean isListed(String fault, List<String> listed) {
    String beginning = fault.replace('\'', '’').split("%", 2)[0];
    return listed.stream().anyMatch(text -> text.startsWith(beginning));
  }

  private static List<String> listed() {
    return ModuleTexts.read("texts").values().stream()
        .map(text -> text.toString().replaceAll("\\{\\d}", "%"))
        .toList();
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
