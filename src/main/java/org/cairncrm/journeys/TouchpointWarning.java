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
    Condition condition = trigger.condition();
    ConditionOutline outline = condition == null ? ConditionOutline.ALWAYS : condition.outline();
    if (outline.isContradictory()) {
      return new TouchpointWarning(
          "when", "Nothing can count this touchpoint: its condition contradicts itself");
    }
    DeclaredFact fact = trigger.kind().fact();
    if (fact != null && fact.channel() != null) {
      outline = outline.and(FieldComparison.equal("channel", EnumWord.of(fact.channel())));
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

  private static boolean contradicts(
      Trigger trigger, ConditionOutline outline, String field, Enum<?> wanted) {
    boolean has = trigger.kind().fact() != null || trigger.names(field);
    return has && outline.and(FieldComparison.equal(field, EnumWord.of(wanted))).isContradictory();
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
