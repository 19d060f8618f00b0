package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is changed in a map, a sentence says so, in each language. */
@CairnTest
class EachMapEditTest {
  @Autowired Journeys journeys;
  @Autowired MapChangeWords words;

  @AfterEach
  void in_english_again() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_edit_gives_a_sentence_and_none_is_said_of_equal_maps(Language language)
      throws Exception {
    LocaleContextHolder.setLocale(language.locale());
    List<String> maps = new ArrayList<>(List.of(MapChangeWordsTest.MAP));
    try (var files = Files.list(Path.of("journey-maps"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        maps.add(Files.readString(file));
      }
    }
    for (String map : maps) {
      JsonNode content = journeys.maps().editor().json(map);
      assertThat(differences().sentences(content, content.deepCopy())).isEmpty();
      assertSaid(JsonNodeFactory.instance.objectNode(), content);
    }
    JsonNode content = journeys.maps().editor().json(MapChangeWordsTest.MAP);
    for (JsonNode edited : edits(content)) {
      assertSaid(content, edited);
      assertSaid(edited, content);
    }
  }

  private void assertSaid(JsonNode before, JsonNode after) {
    assertThat(differences().sentences(before, after))
        .as("%s%n became%n%s", before, after)
        .isNotEmpty()
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .isNotBlank()
                    .doesNotContain("journeys.diff", "journeys.edit", "{", "}"));
  }

  /** The map with each value changed, each key removed, and each list reversed or shortened. */
  private static List<JsonNode> edits(JsonNode map) {
    List<JsonNode> edits = new ArrayList<>();
    edit(map, map, "", edits);
    return edits;
  }

  private static void edit(JsonNode map, JsonNode at, String pointer, List<JsonNode> edits) {
    if (at instanceof ObjectNode object) {
      for (String key : object.propertyNames()) {
        JsonNode without = map.deepCopy();
        ((ObjectNode) without.at(pointer)).remove(key);
        edits.add(without);
        edit(map, object.get(key), pointer + "/" + key, edits);
      }
    } else if (at instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode without = map.deepCopy();
        ((ArrayNode) without.at(pointer)).remove(i);
        edits.add(without);
        edit(map, list.get(i), pointer + "/" + i, edits);
      }
      if (list.size() > 1) {
        JsonNode moved = map.deepCopy();
        ArrayNode items = (ArrayNode) moved.at(pointer);
        items.add(items.remove(0));
        edits.add(moved);
      }
    } else {
      JsonNode changed = map.deepCopy();
      int slash = pointer.lastIndexOf('/');
      JsonNode parent = changed.at(pointer.substring(0, slash));
      String last = pointer.substring(slash + 1);
      if (parent instanceof ObjectNode object) {
        if (at.isNumber()) {
          object.put(last, at.asDouble() + 1);
        } else {
          object.put(last, at.asString() + "x");
        }
      } else {
        ((ArrayNode) parent).set(Integer.parseInt(last), at.asString() + "x");
      }
      edits.add(changed);
    }
  }

  private MapDifferences differences() {
    return new MapDifferences(journeys, words);
  }
}
