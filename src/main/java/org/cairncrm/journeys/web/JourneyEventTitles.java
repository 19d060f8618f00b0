package org.cairncrm.journeys.web;

import org.cairncrm.journeys.Journeys;
import org.cairncrm.shell.EventTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The titles of journeys, stages and exits in histories. An event has them as the map is written,
 * which may be in any language.
 */
@Component
class JourneyEventTitles implements EventTitles {
  private final Journeys journeys;

  JourneyEventTitles(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public @Nullable String title(JsonNode event, String field) {
    String journey = event.path("journey").asString("");
    int version = event.path("version").asInt(0);
    if (journey.isEmpty()) {
      return null;
    }
    return switch (field) {
      case "journeyTitle" -> journeys.shownTitle(journey, version, null);
      case "stageTitle" -> place(event, "stage", journey, version);
      case "exitTitle" -> place(event, "exit", journey, version);
      case "fromTitle" -> place(event, "from", journey, event.path("fromVersion").asInt(version));
      default -> null;
    };
  }

  private @Nullable String place(JsonNode event, String field, String journey, int version) {
    String name = event.path(field).asString("");
    return name.isEmpty() ? null : journeys.shownTitle(journey, version, name);
  }
}
