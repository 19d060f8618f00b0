package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.events.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event as people read it.
 *
 * @param icon as templates name it
 * @param tone a class of the stylesheet; empty for none
 * @param said what was said, but for what the title says of it
 */
record EventLine(
    Recorded event,
    String icon,
    String tone,
    List<TextRun> title,
    List<TextRun> meta,
    @Nullable String said) {
  /** Whether there is more to say than that it was recorded. */
  public boolean explained() {
    return event.cause() != null || event.decision() != null || event.declined() != null;
  }
}
