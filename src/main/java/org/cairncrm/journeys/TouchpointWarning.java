package org.cairncrm.journeys;

import org.cairncrm.rules.Condition;
import org.cairncrm.rules.ConditionOutline;
import org.cairncrm.rules.DeclaredFact;
import org.cairncrm.rules.FieldComparison;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/**
 * The reason why nothing can count a touchpoint.
 *
 * @param key the key of the touchpoint that is in contradiction; null if there is none
 */
record TouchpointWarning(@Nullable String key, String message) {
  private static final TouchpointWarning NONE = new TouchpointWarning(null, "");

  static TouchpointWarning of(Touchpoint touchpoint) {
    Trigger trigger = touchpoint.trigger();
    if (trigger == null) {
      return NONE;
    }
    ConditionOutline outline = outline(trigger);
    if (outline.isContradictory()) {
      return new TouchpointWarning(
          "when", "Nothing can count this touchpoint: its condition contradicts itself");
    }
    if (touchpoint.channel() != null
        && contradicts(trigger, outline, "channel", touchpoint.channel())) {
      return other(trigger, "channel", touchpoint.channel());
    }
    if (touchpoint.direction() != null
        && contradicts(trigger, outline, "direction", touchpoint.direction())) {
      return other(trigger, "direction", touchpoint.direction());
    }
    return NONE;
  }

  /**
   * Whether two touchpoints of a stage count the same events because one of them has no condition.
   */
  static boolean countsTwice(Touchpoint one, Touchpoint other) {
    Trigger first = one.trigger();
    Trigger second = other.trigger();
    return first != null
        && second != null
        && first.event().equals(second.event())
        && (first.condition() == null || second.condition() == null)
        && !counted(one, first).and(counted(other, second)).isContradictory();
  }

  /** The condition of a touchpoint together with its channel and direction. */
  private static ConditionOutline counted(Touchpoint touchpoint, Trigger trigger) {
    ConditionOutline outline = outline(trigger);
    if (touchpoint.channel() != null && has(trigger, "channel")) {
      outline = outline.and(FieldComparison.equal("channel", EnumWord.of(touchpoint.channel())));
    }
    if (touchpoint.direction() != null && has(trigger, "direction")) {
      outline =
          outline.and(FieldComparison.equal("direction", EnumWord.of(touchpoint.direction())));
    }
    return outline;
  }

  private static ConditionOutline outline(Trigger trigger) {
    Condition condition = trigger.condition();
    ConditionOutline outline = condition == null ? ConditionOutline.ALWAYS : condition.outline();
    DeclaredFact fact = trigger.kind().fact();
    return fact == null || fact.channel() == null
        ? outline
        : outline.and(FieldComparison.equal("channel", EnumWord.of(fact.channel())));
  }

  private static boolean has(Trigger trigger, String field) {
    return trigger.kind().fact() != null || trigger.names(field);
  }

  private static boolean contradicts(
      Trigger trigger, ConditionOutline outline, String field, Enum<?> wanted) {
    return has(trigger, field)
        && outline.and(FieldComparison.equal(field, EnumWord.of(wanted))).isContradictory();
  }

  private static TouchpointWarning other(Trigger trigger, String key, Enum<?> wanted) {
    return new TouchpointWarning(
        key,
        "Nothing can count this touchpoint: its %s is %s, but '%s' with this condition never has it"
            .formatted(key, EnumWord.of(wanted), trigger.event()));
  }

  void addTo(DocumentText text, String pointer) {
    if (key != null) {
      text.warning(pointer + "/" + key, message);
    }
  }
}
