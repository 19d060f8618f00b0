package org.cairncrm.rules.documents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file of a document, as it was last read.
 *
 * @param file its name
 * @param readAt when its text was new
 * @param same whether the draft has the same text
 * @param offered whether a person has to decide between the draft and the file
 * @param text its text, while it is offered; otherwise null
 */
@Schema(name = "DocumentFile")
public record DocumentFile(
    String file, Instant readAt, boolean same, boolean offered, @Nullable String text) {
  /** Whether the page has to ask which of the two texts is wanted. */
  public boolean inConflict() {
    return offered && !same;
  }
}
