package org.cairncrm.attachments;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a thing of another module.
 *
 * @param owner the kind of the thing, such as {@code contact}
 * @param ownerId the id of the thing
 * @param mediaType as detected from the content
 * @param size in bytes
 * @param sha256 the checksum of the content, in hexadecimal digits
 * @param removed when and why it was removed; null while it has its content
 */
public record Attachment(
    UUID id,
    CustomerId customer,
    String owner,
    UUID ownerId,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant addedAt,
    Actor addedBy,
    @Nullable AttachmentRemoval removed) {
  /** The types that a browser may show. SVG is not among them: it can contain scripts. */
  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

  /** Whether it is a picture that a browser can show safely. */
  public boolean picture() {
    return PICTURES.contains(mediaType);
  }
}
