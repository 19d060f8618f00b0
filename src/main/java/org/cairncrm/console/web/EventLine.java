package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.events.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event as people read it.
 *
 * @param icon the name of its icon in templates
 * @param tone a class of the stylesheet; empty for none
 * @param said the text of the event, without a part that the title already shows
 */
record EventLine(
    Recorded event,
    String icon,
    String tone,
    List<TextRun> title,
    List<TextRun> meta,
    @Nullable String said) {
  /** Whether there is an explanation beyond the recording itself. */
  public boolean explained() {
    return event.cause() != null || event.decision() != null || event.declined() != null;
  }
}
