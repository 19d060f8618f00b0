package org.cairncrm.events;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The states of the modules in one attempt at a command, by their classes. */
final class CommandStates {
  private final Map<Class<?>, Object> states = new HashMap<>();
  private final PendingWrites pending;
  private final StreamTable streams;

  CommandStates(PendingWrites pending, StreamTable streams) {
    this.pending = pending;
    this.streams = streams;
  }

  <S> S get(Class<S> type, Function<StateStore, S> create) {
    Object found = states.get(type);
    if (found == null) {
      found = create.apply(new StateStore(type, pending, streams));
      states.put(type, found);
    }
    return type.cast(found);
  }

  /** Drops all states, with the rows that they have yet to write. */
  void drop() {
    states.clear();
    pending.drop();
  }
}
