package org.cairncrm.history;

import org.cairncrm.events.Recorded;

/** The text of an event's line in a history, as people read it. The console provides it. */
public interface LineText {
  /** The sentence, the details below it and what was said, each on a line of its own. */
  String of(Recorded event);
}
