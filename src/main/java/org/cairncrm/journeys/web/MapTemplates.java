package org.cairncrm.journeys.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.StableName;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The maps that Cairn ships, from which a person can begin a new one. */
@Component
class MapTemplates {
  private final DocumentEditor editor;
  private final MapSentences words;
  private final List<MapTemplate> all;

  MapTemplates(Journeys journeys, MapSentences words) {
    this.editor = journeys.maps().editor();
    this.words = words;
    this.all = shipped();
  }

  /**
   * A shipped map.
   *
   * @param audience the persona; empty if none is named
   */
  record MapTemplate(String name, String title, String audience, String text) {}

  private List<MapTemplate> shipped() {
    List<MapTemplate> found = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:journey-maps/*.yaml")) {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        JsonNode map = editor.json(text);
        found.add(
            new MapTemplate(
                map.path("journey").asString(""),
                map.path("title").asString(""),
                map.path("for").asString(""),
                text));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found.stream().sorted(Comparator.comparing(MapTemplate::title)).toList();
  }

  List<MapTemplate> all() {
    return all;
  }

  /**
   * The text of a new map.
   *
   * @param template null for an empty map
   * @param names the names that are used already
   * @throws NotFound if there is no such template
   */
  String text(@Nullable String template, Set<String> names) {
    if (template == null) {
      String title = words.text("journeys.edit.new.map");
      String stage = words.text("journeys.edit.new.stage.first");
      String text =
          """
          journey: %s
          title: ""
          stages:
            - stage: %s
              title: ""
              enter: []
          """
              .formatted(StableName.unused(title, names), StableName.unused(stage, Set.of()));
      return editor.set(editor.set(text, "/title", title), "/stages/0/title", stage);
    }
    MapTemplate chosen =
        all.stream()
            .filter(one -> one.name().equals(template))
            .findFirst()
            .orElseThrow(() -> new NotFound("template", template));
    return editor.set(chosen.text(), "/journey", StableName.unused(chosen.name(), names));
  }
}
