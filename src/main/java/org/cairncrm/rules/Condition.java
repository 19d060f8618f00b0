package org.cairncrm.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.Seen;

/**
 * A compiled condition on one kind of event, such as {@code event.nth % 3 == 0}. It is thread-safe.
 */
public final class Condition {
  private final String source;
  private final Class<? extends Record> event;
  private final Vocabulary vocabulary;
  private final Set<String> facts;
  private final List<Conjunct> conjuncts;
  private final ConditionOutline outline;

  Condition(
      String source,
      Class<? extends Record> event,
      Vocabulary vocabulary,
      Set<String> facts,
      List<Conjunct> conjuncts,
      ConditionOutline outline) {
    this.source = source;
    this.event = event;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.conjuncts = conjuncts;
    this.outline = outline;
  }

  /** The text of the condition. */
  public String source() {
    return source;
  }

  /** The comparisons of fields with constants that it consists of, as far as it does. */
  public ConditionOutline outline() {
    return outline;
  }

  /** Whether it uses any of these facts of the event. */
  public boolean looksAt(Set<String> names) {
    return names.stream().anyMatch(facts::contains);
  }

  /**
   * Evaluates the condition for an event. If a fact is missing, or a value cannot be computed, the
   * condition does not hold. It never throws because of the content of an event.
   *
   * @throws ClassCastException if the event is not of the kind that this was compiled for
   */
  public Evaluation test(Record seen) {
    Map<String, Object> values = vocabulary.read(facts, event.cast(seen));
    List<Seen> saw = new ArrayList<>(conjuncts.size());
    boolean held = true;
    for (Conjunct conjunct : conjuncts) {
      Seen one = conjunct.look(values);
      saw.add(one);
      held &= one.held();
    }
    return new Evaluation(held, saw);
  }

  @Override
  public String toString() {
    return source;
  }
}
