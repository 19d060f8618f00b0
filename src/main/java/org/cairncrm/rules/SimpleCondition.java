package org.cairncrm.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A condition that compares fields with values, as a person builds it from pickers. Any condition
 * of this form, wherever it was written, can be read back; others are edited in CEL.
 *
 * @param any whether one of the comparisons is enough; otherwise all must hold
 */
public record SimpleCondition(boolean any, List<FieldTest> tests) {
  private static final Cel CEL = CelFactory.standardCelBuilder().setStandardMacros().build();
  private static final String AND = "_&&_";
  private static final String OR = "_||_";

  public SimpleCondition {
    tests = List.copyOf(tests);
  }

  /**
   * A field with its comparison and the value; the value is empty if the comparison needs none.
   *
   * @param field the path of the field, such as {@code total.amount}
   */
  public record FieldTest(String field, PickedComparison comparison, String value) {}

  /** Reads a condition in CEL; empty if it has another form. */
  public static Optional<SimpleCondition> read(String source) {
    try {
      CelExpr whole = CEL.parse(source).getAst().getExpr();
      boolean any = isCall(whole, OR);
      List<CelExpr> parts = new ArrayList<>();
      split(whole, any ? OR : AND, parts);
      List<FieldTest> tests = new ArrayList<>();
      for (CelExpr part : parts) {
        FieldTest test = test(part);
        if (test == null) {
          return Optional.empty();
        }
        tests.add(test);
      }
      return Optional.of(new SimpleCondition(any, tests));
    } catch (CelValidationException unreadable) {
      return Optional.empty();
    }
  }

  private static void split(CelExpr expr, String function, List<CelExpr> parts) {
    if (isCall(expr, function)) {
      expr.call().args().forEach(side -> split(side, function, parts));
    } else {
      parts.add(expr);
    }
  }

  private static @Nullable FieldTest test(CelExpr expr) {
    String alone = path(expr);
    if (alone != null) {
      return new FieldTest(alone, PickedComparison.IS, "true");
    }
    if (expr.getKind() != Kind.CALL) {
      return null;
    }
    String function = expr.call().function();
    List<CelExpr> sides = expr.call().args();
    if (function.equals("!_")) {
      String negated = path(sides.getFirst());
      return negated == null ? null : new FieldTest(negated, PickedComparison.IS, "false");
    }
    if (function.equals("@in")) {
      return contains(path(sides.getLast()), sides.getFirst());
    }
    if (function.equals("contains") && expr.call().target().isPresent()) {
      return contains(path(expr.call().target().get()), sides.getFirst());
    }
    PickedComparison comparison = PickedComparison.of(function);
    return comparison == null
        ? null
        : compared(path(sides.getFirst()), comparison, sides.getLast());
  }

  private static @Nullable FieldTest contains(@Nullable String field, CelExpr value) {
    String text = field == null ? null : constant(value);
    return text == null || field == null
        ? null
        : new FieldTest(field, PickedComparison.CONTAINS, text);
  }

  private static @Nullable FieldTest compared(
      @Nullable String field, PickedComparison comparison, CelExpr value) {
    if (field == null || value.getKind() != Kind.CONSTANT) {
      return null;
    }
    if (value.constant().getKind() == CelConstant.Kind.NULL_VALUE) {
      return switch (comparison) {
        case IS -> new FieldTest(field, PickedComparison.UNKNOWN, "");
        case IS_NOT -> new FieldTest(field, PickedComparison.KNOWN, "");
        default -> null;
      };
    }
    String text = constant(value);
    return text == null ? null : new FieldTest(field, comparison, text);
  }

  private static @Nullable String constant(CelExpr expr) {
    if (expr.getKind() != Kind.CONSTANT) {
      return null;
    }
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case INT64_VALUE -> String.valueOf(constant.int64Value());
      case DOUBLE_VALUE ->
          BigDecimal.valueOf(constant.doubleValue()).stripTrailingZeros().toPlainString();
      case STRING_VALUE -> constant.stringValue();
      case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
      default -> null;
    };
  }

  private static @Nullable String path(CelExpr expr) {
    StringBuilder path = new StringBuilder();
    CelExpr at = expr;
    while (at.getKind() == Kind.SELECT && !at.select().testOnly()) {
      path.insert(0, "." + at.select().field());
      at = at.select().operand();
    }
    return at.getKind() == Kind.IDENT && at.ident().name().equals(Rules.EVENT) && !path.isEmpty()
        ? path.substring(1)
        : null;
  }

  private static boolean isCall(CelExpr expr, String function) {
    return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
  }

  /**
   * The condition in CEL.
   *
   * @param fields the fields of the event
   * @throws Invalid if a field is unknown or a value is not of its type
   */
  public String source(List<EventField> fields) {
    return tests.stream()
        .map(test -> source(test, field(fields, test.field())))
        .collect(Collectors.joining(any ? " || " : " && "));
  }

  private static EventField field(List<EventField> fields, String path) {
    return fields.stream()
        .filter(field -> field.path().equals(path))
        .findFirst()
        .orElseThrow(() -> Invalid.field("field", "must be a field of the event"));
  }

  private static String source(FieldTest test, EventField field) {
    String left = Rules.EVENT + "." + test.field();
    if (!test.comparison().needsValue()) {
      return left + " " + test.comparison().sign() + " null";
    }
    String value = value(test.value(), field.type());
    if (test.comparison() == PickedComparison.CONTAINS) {
      return field.type() == FieldType.LIST
          ? value + " in " + left
          : left + ".contains(" + value + ")";
    }
    return left + " " + test.comparison().sign() + " " + value;
  }

  private static String value(String value, FieldType type) {
    return switch (type) {
      case WHOLE -> whole(value);
      case DECIMAL -> decimal(value);
      case YES_NO -> String.valueOf(Boolean.parseBoolean(value));
      case TEXT, CHOICE, DAY, LIST ->
          "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'";
    };
  }

  private static String whole(String value) {
    try {
      return String.valueOf(Long.parseLong(value.strip()));
    } catch (NumberFormatException none) {
      throw Invalid.field("value", "must be a whole number");
    }
  }

  private static String decimal(String value) {
    try {
      BigDecimal number = new BigDecimal(value.strip().replace(',', '.'));
      if (number.precision() > 18 || Math.abs(number.scale()) > 18) {
        throw Invalid.field("value", "must be a number");
      }
      String plain = number.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    } catch (NumberFormatException none) {
      throw Invalid.field("value", "must be a number");
    }
  }
}
