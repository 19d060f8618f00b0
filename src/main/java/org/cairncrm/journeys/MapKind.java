package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentKind;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Journey maps as versioned documents. */
final class MapKind implements DocumentKind<PublishedMap> {
  private static final String ONWARD = "go on";

  private final EventNames events;
  private final Rules rules;

  MapKind(EventNames events, Rules rules) {
    this.events = events;
    this.rules = rules;
  }

  /** Finds kinds of events by their stable names. */
  @FunctionalInterface
  interface EventNames {
    /**
     * @throws IllegalArgumentException if there is no such name. The message lists the known names.
     */
    EventKind get(String name);
  }

  @Override
  public String name() {
    return "journey-map";
  }

  @Override
  public String module() {
    return "journeys";
  }

  @Override
  public String schema() {
    return "journey-maps/journey-map.schema.json";
  }

  @Override
  public String page() {
    return "docs/journeys.md";
  }

  @Override
  public String nameKey() {
    return "journey";
  }

  @Override
  public @Nullable PublishedMap read(DocumentText text, int version) {
    JsonNode map = text.json();
    List<Stage> stages = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int rank = 0; rank < map.path("stages").size(); rank++) {
      JsonNode stage = map.path("stages").path(rank);
      String at = "/stages/" + rank;
      String name = stage.path("stage").asString("");
      if (!name.isEmpty() && !names.add(name)) {
        text.fault(at + "/stage", "'stage' must differ from the stages before: " + name);
      }
      List<Trigger> enter = triggers(stage.path("enter"), at + "/enter", text);
      List<Touchpoint> touchpoints = touchpoints(stage.path("touchpoints"), at, text);
      if (text.isSound()) {
        stages.add(stage(stage, enter, touchpoints));
      }
    }
    return text.isSound()
        ? new PublishedMap(
            new JourneyMap(
                map.path("journey").asString(),
                map.path("title").asString(),
                map.path("for").asString(null),
                stages),
            version)
        : null;
  }

  private static Stage stage(JsonNode stage, List<Trigger> enter, List<Touchpoint> touchpoints) {
    JsonNode days = stage.path("targetDays");
    JsonNode emotion = stage.path("emotion");
    return new Stage(
        stage.path("stage").asString(),
        stage.path("title").asString(),
        days.isNumber() ? days.intValue() : null,
        stage.path("onward").asString(ONWARD),
        emotion.isNumber() ? emotion.decimalValue() : null,
        enter,
        touchpoints);
  }

  private List<Trigger> triggers(JsonNode written, String at, DocumentText text) {
    List<Trigger> triggers = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String place = at + "/" + i;
      EventKind kind = event(written.path(i).path("on"), place + "/on", text);
      if (kind != null) {
        triggers.add(new Trigger(kind, condition(kind, written.path(i).path("when"), place, text)));
      }
    }
    return triggers;
  }

  private @Nullable EventKind event(JsonNode name, String at, DocumentText text) {
    try {
      return name.isString() && !name.asString().isEmpty() ? events.get(name.asString()) : null;
    } catch (IllegalArgumentException unknown) {
      text.fault(at, String.valueOf(unknown.getMessage()));
      return null;
    }
  }

  private @Nullable Condition condition(
      EventKind kind, JsonNode written, String at, DocumentText text) {
    try {
      return written.isString() ? rules.compile(written.asString(), kind) : null;
    } catch (InvalidCondition invalid) {
      text.faults(at + "/when", invalid);
      return null;
    }
  }

  private List<Touchpoint> touchpoints(JsonNode written, String stage, DocumentText text) {
    List<Touchpoint> touchpoints = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      JsonNode touchpoint = written.path(i);
      event(touchpoint.path("on"), stage + "/touchpoints/" + i + "/on", text);
      if (text.isSound()) {
        touchpoints.add(
            new Touchpoint(
                touchpoint.path("title").asString(),
                EnumWord.find(Lane.class, touchpoint.path("lane").asString()).orElseThrow(),
                touchpoint.has("channel")
                    ? EnumWord.find(Channel.class, touchpoint.path("channel").asString())
                        .orElseThrow()
                    : null,
                touchpoint.path("on").asString(null)));
      }
    }
    return touchpoints;
  }
}
