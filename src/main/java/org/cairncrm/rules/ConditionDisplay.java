package org.cairncrm.rules;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a condition is shown to people: its text with the facts filled in, and what that
 * comes to where it says more, such as {@code 3 % 3 = 0}.
 *
 * @param pieces texts with the facts between them; null for what has no text of its own
 * @param result computes what the text comes to; null when the text says it all
 */
record ConditionDisplay(List<Object> pieces, @Nullable Program result) {
  String text(Map<String, Object> facts, Map<String, Object> variables)
      throws CelEvaluationException {
    if (pieces.size() == 1 && pieces.getFirst() instanceof FactPath factPath) {
      return plain(factPath.in(facts), false);
    }
    var text = new StringBuilder();
    for (Object piece : pieces) {
      text.append(piece instanceof FactPath factPath ? plain(factPath.in(facts), true) : piece);
    }
    if (result != null) {
      text.append(" = ").append(plain(result.eval(variables), true));
    }
    return text.toString();
  }

  /** A value as people read it by itself; null when there is none. */
  static @Nullable String alone(@Nullable Object value) {
    return value == null || value instanceof NullValue ? null : plain(value, false);
  }

  private static String plain(@Nullable Object value, boolean quoted) {
    return switch (value) {
      case null -> "none";
      case String text when quoted -> "'" + text + "'";
      case Double number -> decimal(number);
      case List<?> list ->
          list.stream()
              .map(element -> plain(element, quoted))
              .collect(Collectors.joining(", ", "[", "]"));
      case Object other -> other.toString();
    };
  }

  private static String decimal(Double number) {
    return number.isNaN() || number.isInfinite()
        ? number.toString()
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
