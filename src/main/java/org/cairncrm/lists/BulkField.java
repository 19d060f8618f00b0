package org.cairncrm.lists;

/**
 * A field of a bulk action.
 *
 * @param title the key of its label in the message files
 */
public record BulkField(String name, String title, Kind kind, boolean required) {
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
