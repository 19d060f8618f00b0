package org.cairncrm.journeys;

import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentKind;
import org.cairncrm.rules.documents.DocumentText;
import org.jspecify.annotations.Nullable;

/** Journey maps as versioned documents. */
final class MapKind implements DocumentKind<PublishedMap> {
  private final EventNames events;
  private final Rules rules;
  private final PastEvents past;
  private final ActionSupport actions;

  MapKind(EventNames events, Rules rules, PastEvents past, ActionSupport actions) {
    this.events = events;
    this.rules = rules;
    this.past = past;
    this.actions = actions;
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
    var reader = new MapReader(text, events, rules);
    JourneyMap map = reader.map();
    new MapChecks(text, reader.kinds()).run();
    return text.isSound() ? new PublishedMap(map, version) : null;
  }

  @Override
  public void warn(DocumentText text, PublishedMap published) {
    new MapWarnings(text, published.map(), past).run();
    new ActionWarnings(text, published.map(), actions).run();
  }
}
