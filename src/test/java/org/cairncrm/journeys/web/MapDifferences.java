package org.cairncrm.journeys.web;

import java.util.List;
import java.util.Objects;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.rules.documents.DocumentEditor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The sentences about the differences between two maps. */
record MapDifferences(Journeys journeys, MapChangeWords words) {
  List<String> sentences(@Nullable String before, String after) {
    DocumentEditor editor = journeys.maps().editor();
    return sentences(
        before == null ? JsonNodeFactory.instance.objectNode() : editor.json(before),
        editor.json(after));
  }

  List<String> sentences(JsonNode before, JsonNode after) {
    return journeys
        .maps()
        .editor()
        .changes(before.isEmpty() ? null : yaml(before), yaml(after))
        .stream()
        .map((DocumentChange change) -> words.sentence(before, after, change))
        .map(Objects::requireNonNull)
        .toList();
  }

  /** JSON is YAML too. */
  private static String yaml(JsonNode map) {
    return map.toString();
  }
}
