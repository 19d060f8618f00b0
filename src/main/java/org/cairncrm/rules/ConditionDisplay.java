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
 * The display form of a part of a condition: its text with the facts filled in, followed by the
 * result if it adds information, such as {@code 3 % 3 = 0}.
 *
 * @param pieces texts, with the facts between them
 * @param result computes the result of the text; null if the text is sufficient
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

  /** The value as people read it outside a condition; null if there is none. */
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
