package org.cairncrm.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A comparison of a field with a value. */
public enum PickedComparison {
  IS("==", "_==_"),
  IS_NOT("!=", "_!=_"),
  AT_LEAST(">=", "_>=_"),
  AT_MOST("<=", "_<=_"),
  MORE_THAN(">", "_>_"),
  LESS_THAN("<", "_<_"),
  CONTAINS("", ""),
  KNOWN("!=", ""),
  UNKNOWN("==", "");

  private final String sign;
  private final String function;

  PickedComparison(String sign, String function) {
    this.sign = sign;
    this.function = function;
  }

  String sign() {
    return sign;
  }

  /** Whether the field is compared with a value, and not with nothing. */
  public boolean needsValue() {
    return this != KNOWN && this != UNKNOWN;
  }

  /** The comparison that a function of CEL makes; null if it makes none. */
  static @Nullable PickedComparison of(String function) {
    return Arrays.stream(values())
        .filter(one -> !function.isEmpty() && one.function.equals(function))
        .findFirst()
        .orElse(null);
  }
}
