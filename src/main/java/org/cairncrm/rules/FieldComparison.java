package org.cairncrm.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The comparison of a field of an event with constants, such as {@code event.nth >= 3}.
 *
 * @param field the path of the field, such as {@code total.amount}
 * @param values the constants: whole numbers, decimals, texts and booleans, or empty for null.
 *     {@link Relation#ONE_OF} and {@link Relation#NONE_OF} have any number of them, all others one
 */
public record FieldComparison(String field, Relation relation, List<Optional<Object>> values) {
  public FieldComparison {
    values = List.copyOf(values);
  }

  /** How a field is compared. */
  public enum Relation {
    EQUAL,
    DIFFERENT,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    ONE_OF,
    NONE_OF
  }

  /** The comparison that holds if this one does not. */
  FieldComparison negated() {
    Relation negation =
        switch (relation) {
          case EQUAL -> Relation.DIFFERENT;
          case DIFFERENT -> Relation.EQUAL;
          case LESS -> Relation.AT_LEAST;
          case AT_LEAST -> Relation.LESS;
          case MORE -> Relation.AT_MOST;
          case AT_MOST -> Relation.MORE;
          case ONE_OF -> Relation.NONE_OF;
          case NONE_OF -> Relation.ONE_OF;
        };
    return new FieldComparison(field, negation, values);
  }

  /** The comparison that a field has this value. */
  public static FieldComparison equal(String field, Object value) {
    return new FieldComparison(field, Relation.EQUAL, List.of(Optional.of(value)));
  }

  /** Whether the comparison holds for a value of the field. */
  boolean holds(Optional<Object> value) {
    return switch (relation) {
      case EQUAL, ONE_OF -> values.contains(value);
      case DIFFERENT, NONE_OF -> !values.contains(value);
      case LESS -> compared(value, order -> order < 0);
      case AT_MOST -> compared(value, order -> order <= 0);
      case MORE -> compared(value, order -> order > 0);
      case AT_LEAST -> compared(value, order -> order >= 0);
    };
  }

  private boolean compared(Optional<Object> value, IntPredicate wanted) {
    Optional<Object> limit = values.getFirst();
    if (value.isEmpty() || limit.isEmpty() || value.get().getClass() != limit.get().getClass()) {
      return false;
    }
    return wanted.test(order(value.get(), limit.get()));
  }

  private static int order(Object value, Object limit) {
    return switch (value) {
      case Long number -> number.compareTo((Long) limit);
      case Double number -> number.compareTo((Double) limit);
      case Boolean truth -> truth.compareTo((Boolean) limit);
      default -> value.toString().compareTo(limit.toString());
    };
  }
}
