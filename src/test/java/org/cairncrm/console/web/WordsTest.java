package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The console's words: each is defined once, exists where a page asks for it, and reads plainly.
 */
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final List<String> FILES =
      List.of("messages.properties", "console.properties", "sentences.properties");
  private static final Pattern ASKED_FOR = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");
  private static final Pattern RIDDLES =
      Pattern.compile(
          "\\b(told|tells?|whoever|stands?|kept back|taken in|of which)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALWAYS_MANY =
      Pattern.compile(
          "\\{\\w+(\\|number)?}"
              + " (customers|members|rows|points|times|days|orders|balances|tokens)\\b");

  @Test
  void each_is_defined_once() {
    Map<String, Long> definitions =
        FILES.stream()
            .flatMap(WordsTest::lines)
            .filter(line -> line.matches("[\\w.-]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    assertThat(definitions).allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
  }

  @Test
  void each_that_a_template_asks_for_exists() throws IOException {
    Properties words = words();
    try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
      templates
          .filter(file -> file.toString().endsWith(".html"))
          .flatMap(WordsTest::askedFor)
          .distinct()
          .forEach(key -> assertThat(words.stringPropertyNames()).contains(key));
    }
  }

  @Test
  void they_are_in_plain_english() {
    words()
        .forEach(
            (key, text) ->
                assertThat(text.toString()).as("%s", key).doesNotContainPattern(RIDDLES));
  }

  @Test
  void one_thing_is_not_counted_as_many() {
    words()
        .forEach(
            (key, text) -> {
              if (!text.toString().contains("choice")) {
                assertThat(text.toString()).as("%s", key).doesNotContainPattern(ALWAYS_MANY);
              }
            });
  }

  private static Stream<String> askedFor(Path template) {
    try {
      return ASKED_FOR.matcher(Files.readString(template)).results().map(found -> found.group(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties words() {
    Properties words = new Properties();
    FILES.stream()
        .flatMap(WordsTest::lines)
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2 && !parts[0].startsWith("#"))
        .forEach(parts -> words.setProperty(parts[0], parts[1]));
    return words;
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(RESOURCES.resolve(file)).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
