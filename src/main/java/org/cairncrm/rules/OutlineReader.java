package org.cairncrm.rules;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairncrm.rules.FieldComparison.Relation;

/** Finds the conjuncts of a condition that compare a field with constants. */
final class OutlineReader {
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          Operator.EQUALS.getFunction(), Relation.EQUAL,
          Operator.NOT_EQUALS.getFunction(), Relation.DIFFERENT,
          Operator.LESS.getFunction(), Relation.LESS,
          Operator.LESS_EQUALS.getFunction(), Relation.AT_MOST,
          Operator.GREATER.getFunction(), Relation.MORE,
          Operator.GREATER_EQUALS.getFunction(), Relation.AT_LEAST);

  private OutlineReader() {}

  static ConditionOutline read(List<CelExpr> conjuncts) {
    List<FieldComparison> comparisons = new ArrayList<>();
    conjuncts.forEach(conjunct -> comparison(conjunct).ifPresent(comparisons::add));
    return new ConditionOutline(comparisons, comparisons.size() == conjuncts.size());
  }

  private static Optional<FieldComparison> comparison(CelExpr expr) {
    if (expr.getKind() == Kind.SELECT) {
      return field(expr).map(field -> FieldComparison.equal(field, true));
    }
    if (expr.getKind() != Kind.CALL) {
      return Optional.empty();
    }
    String function = expr.call().function();
    List<CelExpr> args = expr.call().args();
    if (function.equals(Operator.LOGICAL_NOT.getFunction())) {
      return comparison(args.getFirst()).map(FieldComparison::negated);
    }
    if (args.size() != 2) {
      return Optional.empty();
    }
    CelExpr left = args.getFirst();
    CelExpr right = args.getLast();
    if (function.equals(Operator.IN.getFunction())) {
      return right.getKind() == Kind.LIST
          ? comparison(left, Relation.ONE_OF, right.list().elements())
          : Optional.empty();
    }
    Relation relation = RELATIONS.get(function);
    if (relation == null) {
      return Optional.empty();
    }
    return left.getKind() == Kind.CONSTANT
        ? comparison(right, turned(relation), List.of(left))
        : comparison(left, relation, List.of(right));
  }

  private static Optional<FieldComparison> comparison(
      CelExpr side, Relation relation, List<CelExpr> constants) {
    List<Optional<Object>> values = new ArrayList<>();
    for (CelExpr constant : constants) {
      if (constant.getKind() != Kind.CONSTANT || !known(constant.constant())) {
        return Optional.empty();
      }
      values.add(value(constant.constant()));
    }
    return field(side).map(field -> new FieldComparison(field, relation, values));
  }

  private static Optional<String> field(CelExpr expr) {
    return Optional.ofNullable(ConditionParts.path(expr)).map(FactPath::toString);
  }

  private static boolean known(CelConstant constant) {
    return switch (constant.getKind()) {
      case NULL_VALUE, BOOLEAN_VALUE, INT64_VALUE, DOUBLE_VALUE, STRING_VALUE -> true;
      default -> false;
    };
  }

  private static Optional<Object> value(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
      case INT64_VALUE -> Optional.of(constant.int64Value());
      case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
      case STRING_VALUE -> Optional.of(constant.stringValue());
      default -> Optional.empty();
    };
  }

  /** The relation seen from the other side: {@code 3 <= event.nth}. */
  private static Relation turned(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.MORE;
      case AT_MOST -> Relation.AT_LEAST;
      case MORE -> Relation.LESS;
      case AT_LEAST -> Relation.AT_MOST;
      default -> relation;
    };
  }
}
