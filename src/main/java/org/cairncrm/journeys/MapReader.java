package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.rules.Problems;
import org.cairncrm.rules.RuleError;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.YamlMapping;
import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a journey map from YAML and says of all that is wrong in it where it stands. */
final class MapReader {
  static final String WHAT = "journey map";
  static final String PAGE = "docs/journeys.md";

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_TOUCHPOINT = 40;
  private static final int LONGEST_ONWARD = 60;
  private static final int MOST_STAGES = 20;
  private static final int MOST_ITEMS = 20;
  private static final int LONGEST_STAY = 3650;

  private static final Set<String> MAP = Set.of("journey", "title", "for", "stages");
  private static final Set<String> STAGE =
      Set.of("stage", "title", "targetDays", "onward", "emotion", "enter", "touchpoints");
  private static final Set<String> TRIGGER = Set.of("on", "when");
  private static final Set<String> TOUCHPOINT = Set.of("title", "lane", "channel", "on");

  private final EventNames events;
  private final Rules rules;

  MapReader(EventNames events, Rules rules) {
    this.events = events;
    this.rules = rules;
  }

  /** The events there are, by their stable names. */
  @FunctionalInterface
  interface EventNames {
    /**
     * @throws IllegalArgumentException saying which there are, when there is none of that name
     */
    EventKind get(String name);
  }

  /**
   * @param file what to call it in messages
   * @throws InvalidDocument with all that is wrong
   */
  JourneyMap read(String file, String document) {
    var problems = new Problems(WHAT, PAGE, file, document);
    JourneyMap map = map(new YamlMapping(problems.compose(), problems, MAP), problems);
    problems.throwIfAny();
    return map;
  }

  private JourneyMap map(YamlMapping map, Problems problems) {
    String name = map.requiredName("journey");
    String title = map.requiredText("title", LONGEST_TITLE);
    String audience = map.text("for", LONGEST_TITLE);
    List<Stage> stages = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMapping stage : map.requiredItems("stages", MOST_STAGES, STAGE)) {
      Stage read = stage(stage, problems);
      if (!read.name().isEmpty() && !names.add(read.name())) {
        problems.at(stage.mark("stage"), "there is a stage '" + read.name() + "' before this one");
      }
      stages.add(read);
    }
    return new JourneyMap(name, title, audience, stages);
  }

  private Stage stage(YamlMapping stage, Problems problems) {
    String onward = stage.text("onward", LONGEST_ONWARD);
    return new Stage(
        stage.requiredName("stage"),
        stage.requiredText("title", LONGEST_TITLE),
        stage.wholeNumber("targetDays", 1, LONGEST_STAY),
        onward == null ? "go on" : onward,
        stage.number("emotion", 1, 5),
        stage.requiredItems("enter", MOST_ITEMS, TRIGGER).stream()
            .map(trigger -> trigger(trigger, problems))
            .flatMap(List::stream)
            .toList(),
        stage.items("touchpoints", MOST_ITEMS, TOUCHPOINT).stream()
            .map(touchpoint -> touchpoint(touchpoint, problems))
            .toList());
  }

  /** None when there is no such event: that is told then, and nothing can be made of the rest. */
  private List<Trigger> trigger(YamlMapping trigger, Problems problems) {
    String event = trigger.requiredName("on");
    EventKind kind = kind(event, trigger, problems);
    String source = trigger.text("when", Rules.LONGEST);
    if (kind == null) {
      return List.of();
    }
    ScalarNode written = trigger.scalar("when");
    return List.of(
        new Trigger(
            kind, source == null || written == null ? null : condition(kind, written, problems)));
  }

  private @Nullable EventKind kind(String event, YamlMapping at, Problems problems) {
    if (event.isEmpty()) {
      return null;
    }
    try {
      return events.get(event);
    } catch (IllegalArgumentException unknown) {
      problems.at(at.mark("on"), String.valueOf(unknown.getMessage()));
      return null;
    }
  }

  private @Nullable Condition condition(EventKind kind, ScalarNode written, Problems problems) {
    try {
      return rules.compile(written.getValue(), kind);
    } catch (InvalidCondition wrong) {
      for (RuleError error : wrong.errors()) {
        problems.in(written, error.line(), error.column(), error.message());
      }
      return null;
    }
  }

  private Touchpoint touchpoint(YamlMapping touchpoint, Problems problems) {
    String event = touchpoint.text("on", LONGEST_ONWARD);
    if (event != null) {
      kind(event, touchpoint, problems);
    }
    Lane lane = touchpoint.oneOf("lane", Lane.class);
    if (lane == null && touchpoint.scalar("lane") == null) {
      problems.at(touchpoint.start(), "'lane' is missing");
    }
    return new Touchpoint(
        touchpoint.requiredText("title", LONGEST_TOUCHPOINT),
        lane == null ? Lane.CUSTOMER : lane,
        touchpoint.oneOf("channel", Channel.class),
        event);
  }
}
