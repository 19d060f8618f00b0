package org.cairncrm.notes;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a colleague in a note.
 *
 * @param username the colleague
 * @param mentionedBy who wrote it
 * @param readAt when the colleague read it; null if unread
 */
public record Mention(
    UUID id,
    String username,
    Note note,
    Instant mentionedAt,
    Actor mentionedBy,
    @Nullable Instant readAt) {

  /** Whether the colleague has yet to read it. */
  public boolean unread() {
    return readAt == null;
  }

  /** The place in lists: unread mentions come first. */
  int place() {
    return unread() ? 1 : 0;
  }
}
