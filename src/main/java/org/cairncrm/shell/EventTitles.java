package org.cairncrm.shell;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The titles in the sentences of events in the language of the page, where an event has them as
 * they were recorded. A module declares it as a bean.
 */
public interface EventTitles {
  /**
   * The title for a field of an event; null if the event should be shown as it was recorded.
   *
   * @param event the event as JSON
   * @param field the field that the sentence shows, such as {@code stageTitle}
   */
  @Nullable String title(JsonNode event, String field);
}
