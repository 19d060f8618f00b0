package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name for one thing, and plain English: see docs/glossary.md. */
class LanguageTest {
  /** Words and phrases that a reader has to decode. */
  private static final Pattern RIDDLES =
      Pattern.compile(
          "\\b(told|tells? of|taken? in by|kept back|of which|whoever|whom it)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void no_two_types_share_a_simple_name() throws IOException {
    Map<String, List<Path>> types = new HashMap<>();
    for (String tree : List.of("src/main/java", "src/test/java")) {
      for (Path file : files(Path.of(tree), ".java")) {
        String name = file.getFileName().toString();
        if (!name.equals("package-info.java")) {
          types.computeIfAbsent(name, first -> new ArrayList<>(1)).add(file);
        }
      }
    }
    assertThat(types.values()).filteredOn(files -> files.size() > 1).isEmpty();
  }

  @Test
  void what_people_read_has_no_riddles() throws IOException {
    List<String> found = new ArrayList<>();
    for (String tree :
        List.of(
            "src/main/resources/messages",
            "src/main/resources/sentences",
            "src/main/resources/api")) {
      for (Path file : files(Path.of(tree), ".properties")) {
        riddles(file, found);
      }
    }
    riddles(Path.of("README.md"), found);
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        riddles(page, found);
      }
    }
    assertThat(found).as("say it in plain English: docs/glossary.md").isEmpty();
  }

  private static void riddles(Path file, List<String> found) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (RIDDLES.matcher(line).find()) {
        found.add(file + ": " + line);
      }
    }
  }

  private static List<Path> files(Path tree, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
