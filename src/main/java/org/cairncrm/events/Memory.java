package org.cairncrm.events;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cairncrm.shared.CustomerId;

/**
 * What one attempt at a command knows of its customers' rows, read or written by itself. All of it
 * is forgotten when a step is undone: what the step left in here is true no more.
 */
final class Memory {
  private final Map<Of, Object> known = new HashMap<>();

  <T> T recall(String what, CustomerId customer, Supplier<T> look) {
    var of = new Of(what, customer);
    Object found = known.get(of);
    if (found == null) {
      found = look.get();
      known.put(of, found);
    }
    @SuppressWarnings("unchecked") // what is known under a name has one type: its only caller's
    T recalled = (T) found;
    return recalled;
  }

  /** Keeps what was looked up ahead. */
  void know(String what, CustomerId customer, Object found) {
    known.put(new Of(what, customer), found);
  }

  void forget() {
    known.clear();
  }

  private record Of(String what, CustomerId customer) {}
}
