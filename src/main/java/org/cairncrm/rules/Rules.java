package org.cairncrm.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes conditions of CEL expressions over one kind of event, which they know as {@code event}: an
 * unknown fact or a comparison of unlike types is an error with its line and column.
 *
 * <p>Whole numbers are {@code int}, amounts {@code double} (write {@code 20.0}), enumerations and
 * ids the strings that JSON has for them, dates strings such as {@code '2026-03-02'}, instants
 * timestamps. A fact that may be missing compares with {@code null}.
 */
@Component
public class Rules {
  static final String EVENT = "event";

  /** How long a condition may be. */
  public static final int LONGEST = 2000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(false)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(50)
          .build();

  private final Map<Class<? extends Record>, Language> languages = new ConcurrentHashMap<>();

  /**
   * Compiles once what is then tested often.
   *
   * @param event the kind of event that the condition will look at
   * @throws InvalidCondition when it cannot be compiled, with all errors found
   */
  public Condition compile(String source, Class<? extends Record> event) {
    Language language = languages.computeIfAbsent(event, Language::of);
    var result = language.cel().compile(source);
    if (result.hasError()) {
      throw new InvalidCondition(source, result.getErrors().stream().map(Rules::error).toList());
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      List<RuleError> strange = strange(tree);
      if (!strange.isEmpty()) {
        throw new InvalidCondition(source, strange);
      }
      var anatomy = new Anatomy(source, tree, language.cel());
      return new Condition(
          source, event, language.vocabulary(), anatomy.facts(), anatomy.conjuncts());
    } catch (CelValidationException | CelEvaluationException broken) {
      throw new IllegalStateException("A condition that was found right cannot be run", broken);
    }
  }

  /** What is wrong with a condition; empty when it can be used. */
  public List<RuleError> check(String source, Class<? extends Record> event) {
    try {
      compile(source, event);
      return List.of();
    } catch (InvalidCondition wrong) {
      return wrong.errors();
    }
  }

  /** What CEL allows but a condition has no use for, since nobody could be told what it saw. */
  private static List<RuleError> strange(CelAbstractSyntaxTree tree) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .flatMap(
            node ->
                switch (node.getKind()) {
                  case MAP, STRUCT, COMPREHENSION ->
                      Stream.of(error(tree, node.id(), "a condition has no use for a structure"));
                  case IDENT ->
                      node.expr().ident().name().equals(EVENT) && !isSelected(node)
                          ? Stream.of(error(tree, node.id(), "say which fact of the event"))
                          : Stream.<RuleError>empty();
                  default -> Stream.<RuleError>empty();
                })
        .toList();
  }

  private static boolean isSelected(CelNavigableExpr node) {
    return node.parent().map(CelNavigableExpr::getKind).filter(Kind.SELECT::equals).isPresent();
  }

  private static RuleError error(CelAbstractSyntaxTree tree, long node, String message) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(node, 0);
    return tree.getSource()
        .getOffsetLocation(offset)
        .map(place -> new RuleError(place.getLine(), place.getColumn() + 1, message))
        .orElseGet(() -> new RuleError(1, 1, message));
  }

  private static RuleError error(CelIssue issue) {
    return new RuleError(
        issue.getSourceLocation().getLine(),
        issue.getSourceLocation().getColumn() + 1,
        issue.getMessage());
  }

  private record Language(Vocabulary vocabulary, Cel cel) {
    static Language of(Class<? extends Record> event) {
      var vocabulary = new Vocabulary(event);
      Cel cel =
          CelFactory.standardCelBuilder()
              .setOptions(OPTIONS)
              .setStandardMacros()
              .setTypeProvider(vocabulary)
              .addVar(EVENT, vocabulary.type())
              .setResultType(SimpleType.BOOL)
              .build();
      return new Language(vocabulary, cel);
    }
  }
}
