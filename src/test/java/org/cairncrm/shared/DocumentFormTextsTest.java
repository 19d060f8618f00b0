package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labels, hints and explanations that the form of a document takes from its JSON Schema. */
class DocumentFormTextsTest {
  private final Set<String> listed =
      ModuleTexts.read("texts").values().stream().map(Object::toString).collect(Collectors.toSet());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "journey-maps/journey-map.schema.json",
        "loyalty-programmes/loyalty-programme.schema.json"
      })
  void each_text_of_a_form_is_listed_so_that_every_language_has_it(String schema)
      throws IOException {
    JsonNode root = JsonMapper.shared().readTree(Files.readString(Path.of(schema)));
    Set<String> missing = new TreeSet<>();
    collect(root, root, missing);
    missing.removeAll(listed);
    assertThat(missing).as("add the texts to texts/<module>.properties").isEmpty();
  }

  private static void collect(JsonNode root, JsonNode part, Set<String> texts) {
    for (String keyword : new String[] {"title", "description", "x-message"}) {
      if (part.path(keyword).isString()) {
        texts.add(plain(part.path(keyword).asString()));
      }
    }
    for (Map.Entry<String, JsonNode> property : part.path("properties").properties()) {
      if (!titled(root, property.getValue())) {
        texts.add(words(property.getKey()));
      }
    }
    for (String keyword : new String[] {"properties", "$defs"}) {
      part.path(keyword).values().forEach(inner -> collect(root, inner, texts));
    }
    if (part.has("items")) {
      collect(root, part.path("items"), texts);
    }
  }

  private static boolean titled(JsonNode root, JsonNode part) {
    return part.has("title")
        || (part.has("$ref") && titled(root, root.at(part.path("$ref").asString().substring(1))));
  }

  /** The label of a part without a title: its key as words. */
  private static String words(String key) {
    String words = key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The text as it is listed, with {@code {0}} for an example in braces. */
  private static String plain(String text) {
    return text.replace('\'', '’').replaceAll("\\{[a-z.]+}", "{0}");
  }
}
