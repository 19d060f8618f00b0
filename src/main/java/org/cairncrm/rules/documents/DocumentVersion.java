package org.cairncrm.rules.documents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a document, which never changes.
 *
 * @param version from 1
 * @param text the YAML
 * @param comment the reason for the publication; null if none was given
 */
@Schema(name = "DocumentVersion")
public record DocumentVersion(
    String name,
    int version,
    String title,
    String text,
    Actor author,
    @Nullable String comment,
    Instant publishedAt) {
  /** The same version with another title, such as the one in the language of a person. */
  public DocumentVersion titled(String other) {
    return new DocumentVersion(name, version, other, text, author, comment, publishedAt);
  }
}
