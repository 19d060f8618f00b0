package org.cairncrm.rules;

import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The path of a fact within an event: {@code nth}, or {@code total.amount}. */
record FactPath(List<String> names) {
  @Nullable Object in(Map<String, Object> facts) {
    Object value = facts;
    for (String name : names) {
      if (!(value instanceof Map<?, ?> structure)) {
        return null;
      }
      value = structure.get(name);
    }
    return value instanceof NullValue ? null : value;
  }

  boolean missing(Map<String, Object> facts) {
    return in(facts) == null;
  }

  @Override
  public String toString() {
    return String.join(".", names);
  }
}
