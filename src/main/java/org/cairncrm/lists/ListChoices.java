package org.cairncrm.lists;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people choose from in a column of texts. */
@FunctionalInterface
public interface ListChoices {
  /** The text that people read for each value, in the order of the choice. */
  Map<String, String> choices();

  /**
   * The text for a value that a filter names, which may be one that is not offered any more.
   *
   * @return null if there is no such value
   */
  default @Nullable String find(String value) {
    return choices().get(value);
  }
}
