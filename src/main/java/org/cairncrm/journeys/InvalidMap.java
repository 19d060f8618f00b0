package org.cairncrm.journeys;

import java.util.List;

/** A journey map that cannot be used, with all that is wrong in it. */
final class InvalidMap extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  InvalidMap(List<String> problems) {
    super(
        "The journey map cannot be used, see docs/journeys.md:\n  "
            + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each as {@code file:line:column: message}. */
  List<String> problems() {
    return problems;
  }
}
