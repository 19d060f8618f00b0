package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairncrm.shared.ModuleTexts;
import org.junit.jupiter.api.Test;

/** Each action of the audit trail has a text that people read; the code names the actions. */
class AuditWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/cairncrm");

  /** The action of an audited read. */
  private static final Pattern READ = Pattern.compile("@AuditedRead\\(\\s*action = \"([^\"]+)\"");

  /** The call that records an action, and a word with a hyphen in it. */
  private static final Pattern RECORDED = Pattern.compile("\\brecord\\(([^;]*?)\\);");

  private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  /** A kind of documents, whose actions are composed of its name. */
  private static final Pattern DOCUMENTS =
      Pattern.compile(
          "(?s)implements DocumentKind<.*?String name\\(\\) \\{\\s*return \"([^\"]+)\"");

  private static final List<String> OF_DOCUMENTS = List.of("created", "published", "retired");

  @Test
  void each_action_has_a_text() {
    Set<String> actions = new TreeSet<>();
    sources().forEach(file -> actions.addAll(actions(text(file))));
    Set<String> texts = new TreeSet<>();
    ModuleTexts.read("sentences").stringPropertyNames().stream()
        .filter(key -> key.startsWith("audit."))
        .forEach(key -> texts.add(key.substring("audit.".length())));

    assertThat(actions)
        .contains("customer-opened", "person-disabled", "journey-map-published", "due-row-retried");
    assertThat(texts).as("audit.<action> in sentences/<module>.properties").containsAll(actions);
  }

  private static List<String> actions(String source) {
    Stream<String> read = READ.matcher(source).results().map(found -> found.group(1));
    Stream<String> recorded =
        source.contains("trail.record(") || source.contains("audit.record(")
            ? RECORDED
                .matcher(source)
                .results()
                .flatMap(call -> WORD.matcher(call.group(1)).results())
                .map(word -> word.group(1))
            : Stream.of();
    Stream<String> ofDocuments =
        DOCUMENTS
            .matcher(source)
            .results()
            .map(found -> found.group(1))
            .flatMap(kind -> OF_DOCUMENTS.stream().map(what -> kind + "-" + what));
    return Stream.of(read, recorded, ofDocuments).flatMap(actions -> actions).toList();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
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
