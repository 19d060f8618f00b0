package org.cairncrm.rules;

import com.google.common.collect.ImmutableList;
import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a checked condition into its conjuncts, with the facts of each and their display form. */
final class ConditionParts {
  private static final Set<String> COMPARISONS =
      Set.of(
          Operator.EQUALS.getFunction(),
          Operator.NOT_EQUALS.getFunction(),
          Operator.LESS.getFunction(),
          Operator.LESS_EQUALS.getFunction(),
          Operator.GREATER.getFunction(),
          Operator.GREATER_EQUALS.getFunction(),
          Operator.IN.getFunction());

  private static final Pattern PLACE = Pattern.compile("fact__(\\d+)__");

  private final String source;
  private final CelAbstractSyntaxTree tree;
  private final Cel cel;
  private final Program whole;
  private final Set<String> facts = new LinkedHashSet<>();
  private final List<Conjunct> conjuncts = new ArrayList<>();
  private final ConditionOutline outline;

  ConditionParts(String source, CelAbstractSyntaxTree tree, Cel cel) throws CelEvaluationException {
    this.source = source;
    this.tree = tree;
    this.cel = cel;
    this.whole = program(tree.getExpr());
    List<CelExpr> parts = new ArrayList<>();
    List<Integer> joints = new ArrayList<>();
    split(tree.getExpr(), parts, joints);
    this.outline = OutlineReader.read(parts);
    List<String> texts = cut(joints);
    for (int part = 0; part < parts.size(); part++) {
      conjuncts.add(conjunct(texts.get(part), parts.get(part)));
    }
  }

  List<Conjunct> conjuncts() {
    return List.copyOf(conjuncts);
  }

  ConditionOutline outline() {
    return outline;
  }

  /** The whole condition as one program. */
  Program whole() {
    return whole;
  }

  /** The components of the event that the condition uses. */
  Set<String> facts() {
    return Set.copyOf(facts);
  }

  private void split(CelExpr expr, List<CelExpr> parts, List<Integer> joints) {
    if (isCall(expr, Operator.LOGICAL_AND.getFunction())) {
      split(expr.call().args().getFirst(), parts, joints);
      joints.add(position(expr));
      split(expr.call().args().getLast(), parts, joints);
    } else {
      parts.add(expr);
    }
  }

  private int position(CelExpr expr) {
    return tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
  }

  /**
   * The source between the {@code &&} operators, without parentheses that enclosed several parts.
   */
  private List<String> cut(List<Integer> joints) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int joint : joints) {
      int to = source.offsetByCodePoints(0, joint);
      texts.add(trimmed(source.substring(from, to)));
      from = to + 2;
    }
    texts.add(trimmed(source.substring(from)));
    return texts;
  }

  private static String trimmed(String piece) {
    String text = piece.strip();
    long open = text.chars().filter(c -> c == '(').count();
    long closed = text.chars().filter(c -> c == ')').count();
    for (; open > closed && text.startsWith("("); open--) {
      text = text.substring(1).strip();
    }
    for (; closed > open && text.endsWith(")"); closed--) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  private Conjunct conjunct(String text, CelExpr expr) throws CelEvaluationException {
    List<FactPath> paths = new ArrayList<>();
    collect(expr, paths);
    paths.forEach(factPath -> facts.add(factPath.names().getFirst()));
    return new Conjunct(text, program(expr), List.copyOf(paths), shown(expr));
  }

  private ConditionDisplay shown(CelExpr expr) throws CelEvaluationException {
    CelExpr telling = telling(expr);
    List<Object> pieces = pieces(telling);
    boolean says = telling == expr || (pieces.size() == 1 && pieces.getFirst() instanceof FactPath);
    return new ConditionDisplay(pieces, says ? null : program(telling));
  }

  /** The variable side of a comparison with a constant; otherwise the whole expression. */
  private CelExpr telling(CelExpr expr) {
    if (expr.getKind() == Kind.CALL && COMPARISONS.contains(expr.call().function())) {
      List<CelExpr> sides =
          expr.call().args().stream().filter(side -> !paths(side).isEmpty()).toList();
      if (sides.size() == 1) {
        return sides.getFirst();
      }
    }
    return expr;
  }

  private List<Object> pieces(CelExpr expr) {
    List<FactPath> paths = new ArrayList<>();
    String text = CelUnparserFactory.newUnparser().unparse(part(collect(expr, paths)));
    List<Object> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      if (place.start() > from) {
        pieces.add(text.substring(from, place.start()));
      }
      pieces.add(paths.get(Integer.parseInt(place.group(1))));
      from = place.end();
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return List.copyOf(pieces);
  }

  private Program program(CelExpr expr) throws CelEvaluationException {
    return cel.createProgram(part(expr));
  }

  private CelAbstractSyntaxTree part(CelExpr expr) {
    return CelAbstractSyntaxTree.newCheckedAst(
        expr, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
  }

  private static List<FactPath> paths(CelExpr expr) {
    List<FactPath> paths = new ArrayList<>();
    collect(expr, paths);
    return paths;
  }

  /** Finds the facts that an expression uses, and replaces each with a numbered placeholder. */
  private static CelExpr collect(CelExpr expr, List<FactPath> paths) {
    FactPath factPath = path(expr);
    if (factPath != null) {
      paths.add(factPath);
      return CelExpr.ofIdent(expr.id(), "fact__" + (paths.size() - 1) + "__");
    }
    return switch (expr.getKind()) {
      case CALL ->
          CelExpr.ofCall(
              expr.id(),
              expr.call().target().map(target -> collect(target, paths)),
              expr.call().function(),
              collect(expr.call().args(), paths));
      case SELECT ->
          CelExpr.ofSelect(
              expr.id(),
              collect(expr.select().operand(), paths),
              expr.select().field(),
              expr.select().testOnly());
      case LIST ->
          CelExpr.ofList(
              expr.id(), collect(expr.list().elements(), paths), expr.list().optionalIndices());
      default -> expr;
    };
  }

  private static ImmutableList<CelExpr> collect(List<CelExpr> exprs, List<FactPath> paths) {
    return exprs.stream()
        .map(expr -> collect(expr, paths))
        .collect(ImmutableList.toImmutableList());
  }

  static @Nullable FactPath path(CelExpr expr) {
    Deque<String> names = new ArrayDeque<>();
    CelExpr at = expr;
    while (at.getKind() == Kind.SELECT) {
      names.addFirst(at.select().field());
      at = at.select().operand();
    }
    return at.getKind() == Kind.IDENT && at.ident().name().equals(Rules.EVENT) && !names.isEmpty()
        ? new FactPath(List.copyOf(names))
        : null;
  }

  private static boolean isCall(CelExpr expr, String function) {
    return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
  }
}
