package org.cairncrm.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compiles CEL expressions into conditions on one kind of event, which expressions name {@code
 * event}. An unknown fact or a comparison of different types is an error with its line and column.
 *
 * <p>Whole numbers are {@code int}. Amounts are {@code double} (write {@code 20.0}). Enumerations
 * and ids are strings, as in JSON. Dates are strings such as {@code '2026-03-02'}, and instants are
 * timestamps. A fact that may be missing can be compared with {@code null}.
 */
@Component
public class Rules {
  static final String EVENT = "event";

  /** The maximum length of a condition. */
  public static final int LONGEST = 2000;

  private static final Set<String> DIVISIONS =
      Set.of(Operator.DIVIDE.getFunction(), Operator.MODULO.getFunction());

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  private static final Pattern UNKNOWN_FIELD = Pattern.compile("undefined field '([^']+)'");

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(false)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(50)
          .build();

  private final Map<Object, Language> languages = new ConcurrentHashMap<>();

  /**
   * Compiles a condition, which can then be tested repeatedly.
   *
   * @param event the kind of event that the condition is tested on
   * @throws InvalidCondition if it cannot be compiled, with all errors found
   */
  public Condition compile(String source, Class<? extends Record> event) {
    return compile(source, event, language(event));
  }

  /**
   * Same as {@link #compile(String, Class)}, for any kind of event that can be named. For a
   * declared fact, a condition can use its declared properties and its {@code customer}, {@code
   * source}, {@code channel} and {@code occurredAt}.
   *
   * @throws InvalidCondition if it cannot be compiled, with all errors found
   */
  public Condition compile(String source, EventKind kind) {
    return compile(source, kind.type().asSubclass(Record.class), language(kind));
  }

  private static Condition compile(
      String source, Class<? extends Record> event, Language language) {
    ConditionParts conditionParts =
        anatomy(source, source, 0, language.conditions(), language.vocabulary());
    return new Condition(
        source,
        event,
        language.vocabulary(),
        conditionParts.facts(),
        conditionParts.conjuncts(),
        conditionParts.outline());
  }

  /**
   * Compiles a sentence with expressions in braces.
   *
   * @throws InvalidCondition if one of its expressions cannot be compiled
   */
  public FactSentence sentence(String text, Class<? extends Record> event) {
    return sentence(text, event, language(event));
  }

  private static FactSentence sentence(
      String text, Class<? extends Record> event, Language language) {
    List<FactSentence.Piece> pieces = new ArrayList<>();
    Set<String> facts = new HashSet<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      pieces.add(new FactSentence.Words(text.substring(from, place.start())));
      ConditionParts conditionParts =
          anatomy(
              text, place.group(1), place.start(1), language.expressions(), language.vocabulary());
      facts.addAll(conditionParts.facts());
      pieces.add(new FactSentence.Place(conditionParts.whole()));
      from = place.end();
    }
    pieces.add(new FactSentence.Words(text.substring(from)));
    return new FactSentence(event, language.vocabulary(), Set.copyOf(facts), List.copyOf(pieces));
  }

  /**
   * Same as {@link #sentence(String, Class)}, for any kind of event that can be named.
   *
   * @throws InvalidCondition if one of its expressions cannot be compiled
   */
  public FactSentence sentence(String text, EventKind kind) {
    Class<? extends Record> event = kind.type().asSubclass(Record.class);
    return sentence(text, event, language(kind));
  }

  private Language language(EventKind kind) {
    DeclaredFact fact = kind.fact();
    return fact == null
        ? language(kind.type().asSubclass(Record.class))
        : languages.computeIfAbsent(fact, type -> Language.of(new Vocabulary(fact)));
  }

  private Language language(Class<? extends Record> event) {
    return languages.computeIfAbsent(event, type -> Language.of(new Vocabulary(event)));
  }

  /**
   * @param whole the complete text, for messages
   * @param shift the column of its first line at which the expression begins
   */
  private static ConditionParts anatomy(
      String whole, String expression, int shift, Cel cel, Vocabulary vocabulary) {
    var result = cel.compile(expression);
    if (result.hasError()) {
      throw new InvalidCondition(
          whole,
          result.getErrors().stream()
              .map(issue -> error(issue, shift, expression, vocabulary))
              .toList());
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      List<RuleError> strange = strange(tree, shift);
      if (!strange.isEmpty()) {
        throw new InvalidCondition(whole, strange);
      }
      return new ConditionParts(expression, tree, cel);
    } catch (CelValidationException | CelEvaluationException broken) {
      throw new IllegalStateException("A condition that was found right cannot be run", broken);
    }
  }

  /** The errors of a condition; empty if it can be used. */
  public List<RuleError> check(String source, Class<? extends Record> event) {
    try {
      compile(source, event);
      return List.of();
    } catch (InvalidCondition wrong) {
      return wrong.errors();
    }
  }

  /**
   * Rejects CEL features that a condition does not need, because their values cannot be explained.
   */
  private static List<RuleError> strange(CelAbstractSyntaxTree tree, int shift) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .flatMap(
            node ->
                switch (node.getKind()) {
                  case MAP, STRUCT, COMPREHENSION ->
                      Stream.of(
                          error(tree, node.id(), shift, "a condition has no use for a structure"));
                  case IDENT ->
                      node.expr().ident().name().equals(EVENT) && !isSelected(node)
                          ? Stream.of(error(tree, node.id(), shift, "say which fact of the event"))
                          : Stream.<RuleError>empty();
                  case CALL ->
                      isDivisionByZero(node.expr())
                          ? Stream.of(error(tree, node.id(), shift, "divides by zero"))
                          : Stream.<RuleError>empty();
                  default -> Stream.<RuleError>empty();
                })
        .toList();
  }

  private static boolean isDivisionByZero(CelExpr expr) {
    if (!DIVISIONS.contains(expr.call().function())) {
      return false;
    }
    CelExpr divisor = expr.call().args().getLast();
    return divisor.getKind() == Kind.CONSTANT
        && switch (divisor.constant().getKind()) {
          case INT64_VALUE -> divisor.constant().int64Value() == 0;
          case DOUBLE_VALUE -> divisor.constant().doubleValue() == 0;
          default -> false;
        };
  }

  private static boolean isSelected(CelNavigableExpr node) {
    return node.parent().map(CelNavigableExpr::getKind).filter(Kind.SELECT::equals).isPresent();
  }

  private static RuleError error(CelAbstractSyntaxTree tree, long node, int shift, String message) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(node, 0);
    return tree.getSource()
        .getOffsetLocation(offset)
        .map(place -> new RuleError(place.getLine(), shift + place.getColumn() + 1, message))
        .orElseGet(() -> new RuleError(1, shift + 1, message));
  }

  private static RuleError error(
      CelIssue issue, int shift, String expression, Vocabulary vocabulary) {
    Matcher unknown = UNKNOWN_FIELD.matcher(issue.getMessage());
    return new RuleError(
        issue.getSourceLocation().getLine(),
        shift + issue.getSourceLocation().getColumn() + 1,
        ConditionFault.inWords(issue.getMessage())
            + (unknown.matches() ? vocabulary.hint(unknown.group(1), expression) : ""));
  }

  private record Language(Vocabulary vocabulary, Cel conditions, Cel expressions) {
    static Language of(Vocabulary vocabulary) {
      Cel expressions =
          CelFactory.standardCelBuilder()
              .setOptions(OPTIONS)
              .setStandardMacros()
              .setTypeProvider(vocabulary)
              .addVar(EVENT, vocabulary.type())
              .build();
      Cel conditions = expressions.toCelBuilder().setResultType(SimpleType.BOOL).build();
      return new Language(vocabulary, conditions, expressions);
    }
  }
}
