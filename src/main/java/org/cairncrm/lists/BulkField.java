package org.cairncrm.lists;

import java.util.List;
import java.util.function.Supplier;

/**
 * A field of a bulk action.
 *
 * @param title the key of its label in the message files
 * @param suggestions texts that are suggested while somebody types
 */
public record BulkField(
    String name, String title, Kind kind, boolean required, Supplier<List<String>> suggestions) {
  /** A field without suggestions. */
  public BulkField(String name, String title, Kind kind, boolean required) {
    this(name, title, kind, required, List::of);
  }

  /** A required text with suggestions. */
  public static BulkField suggesting(
      String name, String title, Supplier<List<String>> suggestions) {
    return new BulkField(name, title, Kind.TEXT, true, suggestions);
  }

  /** How people fill it in. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A day. */
    DAY,
    /** A person who works here, by username. */
    PERSON,
    /** A role. */
    ROLE
  }
}
