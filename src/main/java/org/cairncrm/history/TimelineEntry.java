package org.cairncrm.history;

import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.events.Recorded;

/**
 * An event that began a command, with its immediate effects.
 *
 * @param followed the effects, in the order of recording
 */
public record TimelineEntry(Recorded event, List<Recorded> followed) {
  /**
   * @param events the event that began the command, and its effects
   */
  static TimelineEntry of(List<Recorded> events) {
    return new TimelineEntry(events.getFirst(), events.subList(1, events.size()));
  }

  /** The event and its effects. */
  List<Recorded> events() {
    return Stream.concat(Stream.of(event), followed.stream()).toList();
  }
}
