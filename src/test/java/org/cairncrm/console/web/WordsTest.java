package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.ModuleTexts;
import org.junit.jupiter.api.Test;

/**
 * The console's words: each is in the file of its module alone, exists where a page asks for it,
 * and reads plainly.
 */
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path MODULES = Path.of("src/main/java/org/cairncrm");
  private static final List<String> FOLDERS = List.of("messages", "sentences", "api");

  /** In sentences, keys are looked up by what they are about. */
  private static final Pattern SENTENCE = Pattern.compile("(event|word|audit|kind)\\..*");

  private static final Pattern ASKED_FOR = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");

  /** Keys that a template passes on, alone or before the classes of a column. */
  private static final Pattern PASSED_ON =
      Pattern.compile("'([a-z]+(?:\\.[\\w-]+)+)(?: [a-z ]+)?'");

  /** An element whose text comes from its attribute, and the text that is written in it. */
  private static final Pattern DEFAULT_TEXT =
      Pattern.compile("\\sth:u?text=\"[^\"]*\"(?:[^<>]*[^/<>])?>\\s*[^\\s<]");

  private static final Pattern RIDDLES =
      Pattern.compile(
          "\\b(told|tells?|whoever|stands?|kept back|taken in|of which)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALWAYS_MANY =
      Pattern.compile(
          "\\{\\w+(\\|number)?}"
              + " (customers|members|rows|points|times|days|orders|balances|tokens)\\b");

  private static final Pattern COMPOSED = Pattern.compile("#\\{[^}]*\\(\\|");

  @Test
  void each_is_defined_in_one_file_and_once_there() {
    for (String folder : FOLDERS) {
      Map<String, List<String>> files = new TreeMap<>();
      bundles(folder)
          .forEach(
              file ->
                  lines(file)
                      .filter(line -> line.matches("[\\w.-]+ ?=.*"))
                      .map(line -> line.substring(0, line.indexOf('=')).strip())
                      .forEach(
                          key ->
                              files.merge(
                                  key,
                                  List.of(file.toString()),
                                  (some, more) ->
                                      Stream.concat(some.stream(), more.stream()).toList())));
      assertThat(files)
          .isNotEmpty()
          .allSatisfy((key, where) -> assertThat(where).as(key).hasSize(1));
    }
  }

  @Test
  void each_file_is_that_of_a_module_whose_name_its_keys_begin_with() throws IOException {
    Set<String> modules;
    try (Stream<Path> folders = Files.list(MODULES)) {
      modules =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toSet());
    }
    for (String folder : FOLDERS) {
      for (Path file : bundles(folder).toList()) {
        String module = file.getFileName().toString().replace(".properties", "");
        assertThat(module.equals("ui") || modules.contains(module)).as("%s", file).isTrue();
        if (!folder.equals("api")) {
          assertThat(properties(file).stringPropertyNames())
              .as("%s", file)
              .allSatisfy(
                  key ->
                      assertThat(key)
                          .matches(
                              folder.equals("messages")
                                  ? Pattern.compile(module + "\\..*")
                                  : SENTENCE));
        }
      }
    }
  }

  @Test
  void each_that_a_template_asks_for_exists() {
    Set<String> words = words().stringPropertyNames();
    templates()
        .flatMap(file -> ASKED_FOR.matcher(text(file)).results())
        .map(found -> found.group(1))
        .forEach(key -> assertThat(words).contains(key));
  }

  @Test
  void each_that_a_template_passes_on_exists() {
    Set<String> words = words().stringPropertyNames();
    Set<String> beginnings =
        words.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
    templates()
        .flatMap(file -> PASSED_ON.matcher(text(file)).results())
        .map(found -> found.group(1))
        .filter(key -> beginnings.contains(key.split("\\.")[0]))
        .forEach(
            key ->
                assertThat(words)
                    .as("%s, or keys that begin with it", key)
                    .anyMatch(word -> word.equals(key) || word.startsWith(key + ".")));
  }

  @Test
  void no_template_repeats_words_as_a_default() {
    assertThat(
            templates()
                .flatMap(
                    file ->
                        DEFAULT_TEXT
                            .matcher(text(file))
                            .results()
                            .map(MatchResult::group)
                            .map(found -> file + ": " + found)))
        .isEmpty();
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
              if (!text.toString().contains("plural")) {
                assertThat(text.toString()).as("%s", key).doesNotContainPattern(ALWAYS_MANY);
              }
            });
  }

  /** Such an argument is shown as it was written. */
  @Test
  void no_text_is_given_an_argument_that_a_template_composes() {
    assertThat(templates())
        .allSatisfy(file -> assertThat(text(file)).as("%s", file).doesNotContainPattern(COMPOSED));
  }

  private static Properties words() {
    Properties words = ModuleTexts.read("messages");
    words.putAll(ModuleTexts.read("sentences"));
    return words;
  }

  private static Stream<Path> templates() {
    return files("templates", ".html");
  }

  /** The English files; {@code TranslationsTest} compares the others with them. */
  private static Stream<Path> bundles(String folder) {
    return files(folder, ".properties")
        .filter(file -> !file.toString().matches(".*_[a-z]{2}\\..*"));
  }

  private static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }

  private static Stream<String> lines(Path file) {
    return text(file).lines();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
