package org.cairncrm.lists;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field of a bulk action.
 *
 * @param title the key of its label in the message files
 * @param suggestions texts that are suggested while somebody types
 * @param offers what a person or role can be chosen from before the people and roles themselves
 * @param initial the value with which the form begins; empty for none
 */
public record BulkField(
    String name,
    String title,
    Kind kind,
    boolean required,
    Supplier<List<String>> suggestions,
    List<Offer> offers,
    String initial) {
  private static final List<Offer> NOBODY = List.of(new Offer("", "lists.nobody"));

  /** A field without suggestions. */
  public BulkField(String name, String title, Kind kind, boolean required) {
    this(name, title, kind, required, List::of, NOBODY, "");
  }

  /** A required text with suggestions. */
  public static BulkField suggesting(
      String name, String title, Supplier<List<String>> suggestions) {
    return new BulkField(name, title, Kind.TEXT, true, suggestions, List.of(), "");
  }

  /** The same field with other offers and another initial value. */
  public BulkField offering(List<Offer> others, String first) {
    return new BulkField(name, title, kind, required, suggestions, others, first);
  }

  /** The offer with this value; null if it is none. */
  public @Nullable Offer offer(String value) {
    return offers.stream().filter(one -> one.value().equals(value)).findFirst().orElse(null);
  }

  /**
   * A value that can be chosen beside people or roles.
   *
   * @param title the key of its text in the message files
   */
  public record Offer(String value, String title) {}

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
