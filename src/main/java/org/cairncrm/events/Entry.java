package org.cairncrm.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/** An event on its way into the journal. */
record Entry(
    EventId id,
    long seq,
    CustomerEvent event,
    EventType type,
    Instant recordedAt,
    Cause cause,
    Actor actor,
    @Nullable String text,
    @Nullable Decision decision,
    List<Decision> declined) {
  /** The number of "why not?" answers that are kept of one event. */
  static final int MOST_DECLINED = 16;

  Entry(
      EventId id,
      long seq,
      CustomerEvent event,
      EventType type,
      Instant recordedAt,
      Cause cause,
      Actor actor,
      @Nullable String text,
      @Nullable Decision decision) {
    this(id, seq, event, type, recordedAt, cause, actor, text, decision, new ArrayList<>(0));
  }

  void decline(Decision decision) {
    if (declined.size() < MOST_DECLINED) {
      declined.add(decision);
    }
  }

  long root() {
    return cause.root() == null ? seq : cause.root();
  }

  /** The cause of the events that reactions to this event publish. */
  Cause asCause() {
    return new Cause(id, seq, root(), cause.depth() + 1);
  }
}
