package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.history.Stone;

/**
 * A history as the page shows it: days, the newest first, with what happened on them.
 *
 * @param next the cursor of what was earlier; null when nothing was
 */
record Path(List<Day> days, @org.jspecify.annotations.Nullable String next) {
  /** What happened on one day. */
  record Day(String title, List<Story> stories) {}

  /** Something that happened, and what followed at once. */
  record Story(Told told, List<Told> followed) {
    static Story of(Stone stone, Sentences sentences) {
      return new Story(
          sentences.tell(stone.event()), stone.followed().stream().map(sentences::tell).toList());
    }
  }
}
