package org.cairncrm.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people about one kind of event, with placeholders for values, such as {@code this
 * is order {event.nth}}.
 */
public final class FactSentence {
  private final Class<? extends Record> event;
  private final Vocabulary vocabulary;
  private final Set<String> facts;
  private final List<Piece> pieces;

  FactSentence(
      Class<? extends Record> event, Vocabulary vocabulary, Set<String> facts, List<Piece> pieces) {
    this.event = event;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.pieces = pieces;
  }

  /**
   * The sentence with its placeholders filled in.
   *
   * @return null if a fact that it mentions is missing
   */
  public @Nullable String about(Record fact) {
    Map<String, Object> variables = Map.of(Rules.EVENT, vocabulary.read(facts, event.cast(fact)));
    var text = new StringBuilder();
    for (Piece piece : pieces) {
      String part = piece.text(variables);
      if (part == null) {
        return null;
      }
      text.append(part);
    }
    return text.toString();
  }

  /** Literal text, or an expression. */
  sealed interface Piece {
    @Nullable String text(Map<String, Object> variables);
  }

  record Words(String words) implements Piece {
    @Override
    public String text(Map<String, Object> variables) {
      return words;
    }
  }

  record Place(Program program) implements Piece {
    @Override
    public @Nullable String text(Map<String, Object> variables) {
      try {
        return ConditionDisplay.alone(program.eval(variables));
      } catch (CelEvaluationException uncomputable) {
        return null;
      }
    }
  }
}
