package org.cairncrm.shared;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * The keys of a cursor that a client sent back, read one after the other. A client may send
 * anything, so only values that PostgreSQL can compare with a column are accepted.
 */
public final class CursorKeys {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private final Iterator<String> keys;

  CursorKeys(List<String> keys) {
    this.keys = keys.iterator();
  }

  public Instant instant() {
    Instant at = Instant.parse(keys.next());
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new IllegalArgumentException("No row is of " + at);
    }
    return at;
  }

  public UUID id() {
    return Ids.parse(keys.next());
  }

  public short small() {
    return Short.parseShort(keys.next());
  }

  public int whole() {
    return Integer.parseInt(keys.next());
  }

  public long number() {
    return Long.parseLong(keys.next());
  }

  /** All remaining keys as one text, which may have several lines. */
  public String lines() {
    var text = new StringBuilder(keys.next());
    keys.forEachRemaining(line -> text.append(Cursor.SEPARATOR).append(line));
    return text.toString();
  }

  boolean more() {
    return keys.hasNext();
  }
}
