package org.cairncrm.journeys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.RuleError;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a journey map from YAML and says of all that is wrong in it where it stands. */
final class MapReader {
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
    Class<? extends CustomerEvent> type(String name);
  }

  /**
   * @param file what to call it in messages
   * @throws InvalidMap with all that is wrong
   */
  JourneyMap read(String file, String document) {
    var problems = new Problems(file, document);
    Node root = compose(document, problems);
    problems.throwIfAny();
    JourneyMap map = map(new YamlMapping(root, problems, MAP), problems);
    problems.throwIfAny();
    return map;
  }

  private static Node compose(String document, Problems problems) {
    var empty =
        new ScalarNode(org.yaml.snakeyaml.nodes.Tag.NULL, "", null, null, ScalarStyle.PLAIN);
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(document));
      if (root != null) {
        return root;
      }
      problems.at(1, 1, "is empty");
    } catch (MarkedYAMLException unreadable) {
      problems.at(unreadable.getProblemMark(), unreadable.getProblem());
    }
    return empty;
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
    Class<? extends CustomerEvent> type = type(event, trigger, problems);
    String source = trigger.text("when", Rules.LONGEST);
    if (type == null) {
      return List.of();
    }
    ScalarNode written = trigger.scalar("when");
    return List.of(
        new Trigger(
            event,
            type,
            source == null || written == null ? null : condition(type, written, problems)));
  }

  private @Nullable Class<? extends CustomerEvent> type(
      String event, YamlMapping at, Problems problems) {
    if (event.isEmpty()) {
      return null;
    }
    try {
      return events.type(event);
    } catch (IllegalArgumentException unknown) {
      problems.at(at.mark("on"), String.valueOf(unknown.getMessage()));
      return null;
    }
  }

  private @Nullable Condition condition(
      Class<? extends CustomerEvent> type, ScalarNode written, Problems problems) {
    try {
      return rules.compile(written.getValue(), type.asSubclass(Record.class));
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
      type(event, touchpoint, problems);
    }
    Lane lane = oneOf("lane", Arrays.asList(Lane.values()), Lane::key, touchpoint, problems);
    if (lane == null && touchpoint.scalar("lane") == null) {
      problems.at(touchpoint.start(), "'lane' is missing");
    }
    return new Touchpoint(
        touchpoint.requiredText("title", LONGEST_TOUCHPOINT),
        lane == null ? Lane.CUSTOMER : lane,
        oneOf("channel", Arrays.asList(Channel.values()), MapReader::key, touchpoint, problems),
        event);
  }

  private static String key(Channel channel) {
    return channel.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static <T> @Nullable T oneOf(
      String key,
      List<T> all,
      java.util.function.Function<T, String> name,
      YamlMapping mapping,
      Problems problems) {
    ScalarNode written = mapping.scalar(key);
    if (written == null) {
      return null;
    }
    for (T one : all) {
      if (name.apply(one).equals(written.getValue())) {
        return one;
      }
    }
    problems.at(
        written.getStartMark(),
        "'"
            + key
            + "' must be one of "
            + all.stream().map(name).collect(Collectors.joining(", "))
            + ", not '"
            + written.getValue()
            + "'");
    return null;
  }
}
