package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.ModuleTexts;
import org.junit.jupiter.api.Test;

/** The stylesheets have no rules for what no page has any more. */
class StylesheetTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SELECTOR = Pattern.compile("([^{};]+)\\{");
  private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");
  private static final Pattern WORD = Pattern.compile("[a-z][\\w-]*");

  /** What names classes: attributes, the columns of lists, and arguments of fragments. */
  private static final Pattern NAMES_CLASSES =
      Pattern.compile(
          "(?:class|th:class|th:classappend)=\"([^\"]*)\""
              + "|'[a-z]+(?:\\.[\\w-]+)+ ([a-z ]+)'|'([a-z][a-z -]*)'");

  /** The classes that Java gives to the marks of a drawing. */
  private static final Path JAVA = Path.of("src/main/java");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*)\"");

  /** Tones that Java gives to the parts of a chart. */
  private static final Set<String> TONES_OF_PARTS = Set.of("full", "faint", "none");

  @Test
  void each_class_of_a_rule_is_on_a_page() {
    Set<String> used = new TreeSet<>(TONES_OF_PARTS);
    texts(RESOURCES.resolve("templates"), ".html")
        .flatMap(text -> NAMES_CLASSES.matcher(text).results())
        .flatMap(
            found ->
                Stream.of(found.group(1), found.group(2), found.group(3))
                    .flatMap(Stream::ofNullable))
        .forEach(names -> used.addAll(words(names)));
    texts(RESOURCES.resolve("static/js"), ".js").forEach(text -> used.addAll(words(text)));
    tones().forEach(tone -> used.addAll(words(tone)));
    texts(JAVA, "Style.java")
        .flatMap(text -> LITERAL.matcher(text).results())
        .forEach(literal -> used.add(literal.group(1)));

    Set<String> styled =
        texts(RESOURCES.resolve("static/css"), ".css")
            .map(text -> COMMENT.matcher(text).replaceAll(""))
            .flatMap(text -> SELECTOR.matcher(text).results().map(found -> found.group(1)))
            .filter(selector -> !selector.contains("url("))
            .flatMap(selector -> CLASS.matcher(selector).results().map(found -> found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    styled.removeAll(used);
    assertThat(styled).as("remove the rules for these classes").isEmpty();
  }

  /** Tones of statuses, and icons and tones of events. */
  private static Stream<String> tones() {
    return Stream.of("messages", "sentences")
        .flatMap(
            folder ->
                ModuleTexts.read(folder).entrySet().stream()
                    .filter(one -> one.getKey().toString().matches(".*\\.(tone|look)"))
                    .map(one -> one.getValue().toString()));
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException unreadable) {
                  throw new UncheckedIOException(unreadable);
                }
              })
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
