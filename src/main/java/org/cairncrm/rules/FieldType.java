package org.cairncrm.rules;

import java.util.List;

/** The type of a field that a person compares, with the comparisons that make sense for it. */
public enum FieldType {
  WHOLE,
  DECIMAL,
  TEXT,
  CHOICE,
  YES_NO,
  DAY,
  LIST;

  /** The comparisons to choose from, the usual one first. */
  public List<PickedComparison> comparisons() {
    return switch (this) {
      case WHOLE, DECIMAL, DAY ->
          List.of(
              PickedComparison.IS,
              PickedComparison.IS_NOT,
              PickedComparison.AT_LEAST,
              PickedComparison.AT_MOST,
              PickedComparison.MORE_THAN,
              PickedComparison.LESS_THAN,
              PickedComparison.KNOWN,
              PickedComparison.UNKNOWN);
      case TEXT ->
          List.of(
              PickedComparison.IS,
              PickedComparison.IS_NOT,
              PickedComparison.CONTAINS,
              PickedComparison.KNOWN,
              PickedComparison.UNKNOWN);
      case CHOICE ->
          List.of(
              PickedComparison.IS,
              PickedComparison.IS_NOT,
              PickedComparison.KNOWN,
              PickedComparison.UNKNOWN);
      case YES_NO -> List.of(PickedComparison.IS);
      case LIST -> List.of(PickedComparison.CONTAINS);
    };
  }
}
