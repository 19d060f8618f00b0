package org.cairncrm.lists;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The values of a column whose rows have several of them, such as tags. */
public interface SeveralValues {
  /** What people choose from: the text that they read for each value, in its order. */
  Map<String, String> choices();

  /**
   * The value that a filter means by this one, which may have been replaced since the filter was
   * saved.
   *
   * @return null if there is no such value
   */
  ListSummary.@Nullable Value find(String value);

  /**
   * Whether a row has one of these values.
   *
   * @param values as {@link #find} gives them; empty for any value at all
   */
  Condition anyOf(List<String> values);
}
