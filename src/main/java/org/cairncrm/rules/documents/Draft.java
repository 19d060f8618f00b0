package org.cairncrm.rules.documents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A document with the draft that people edit. A draft may have faults until it is published.
 *
 * @param title the title when the draft was last readable
 * @param text the YAML of the draft
 * @param revision the revision of the draft, from 1, for {@code If-Match}
 * @param live the version in force; null if there is none
 * @param latest the newest published version; null if there is none
 * @param file the file that it comes from; null if it was never read from one
 */
@Schema(name = "DocumentDraft")
public record Draft(
    String name,
    String title,
    String text,
    int revision,
    Actor changedBy,
    Instant changedAt,
    @Nullable Integer live,
    @Nullable Integer latest,
    @Nullable DocumentFile file) {
  /** The same document with another title, such as the one in the language of a person. */
  public Draft titled(String other) {
    return new Draft(name, other, text, revision, changedBy, changedAt, live, latest, file);
  }
}
