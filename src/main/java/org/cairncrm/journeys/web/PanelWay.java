package org.cairncrm.journeys.web;

import java.util.List;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PickedCondition;
import org.jspecify.annotations.Nullable;

/**
 * The event or time of a way, with its condition, in the panel of a map.
 *
 * @param kind {@code event}, {@code time}, or {@code none} for a touchpoint that nothing counts
 * @param kinds the kinds to choose from; empty if there is no choice
 * @param sentence the way in words
 * @param time null for an event
 * @param last for a time: the events whose last one can decide, after none
 * @param unless for a time: the events that can prevent it, after none
 * @param from the stages to choose from; empty if the way always leads from everywhere
 * @param faults the faults of event, condition and time
 */
record PanelWay(
    String at,
    String kind,
    List<PanelChoice> kinds,
    List<PanelChoice> events,
    PickedCondition condition,
    String sentence,
    @Nullable MapDuration time,
    List<PanelChoice> units,
    List<PanelChoice> last,
    List<PanelChoice> unless,
    List<PanelChoice> from,
    List<String> faults) {
  /** Whether it has an event for which a condition can be built. */
  public boolean isTestable() {
    return kind.equals(PanelWays.EVENT)
        || last.stream().anyMatch(one -> one.chosen() && !one.value().isEmpty());
  }
}
