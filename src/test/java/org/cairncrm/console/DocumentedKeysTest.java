package org.cairncrm.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of keys in the documentation has the keys of the pages, and no others. */
class DocumentedKeysTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("data-(?:row-)?key=\"?'?(.)['\"]");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.)` \\| ");

  @Test
  void every_key_of_a_page_is_documented() throws IOException {
    String docs = Files.readString(Path.of("docs/console.md"));
    String table = docs.substring(docs.indexOf("| key | where | does |"));

    assertThat(found(ROW, table.substring(0, table.indexOf("\n\n"))))
        .as("the keys in docs/console.md, and those in data-key and data-row-key of templates")
        .isEqualTo(keysOfPages());
  }

  private static Set<String> keysOfPages() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .flatMap(file -> found(KEY, text(file)).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult one) -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
