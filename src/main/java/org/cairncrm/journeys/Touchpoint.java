package org.cairncrm.journeys;

import java.util.Locale;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.rules.DeclaredFact;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A contact between customer and company, or work of the company that the customer does not see.
 *
 * @param channel null if there is none
 * @param direction who begins the contact; null if either does
 * @param trigger the event that counts it, with its condition; null if none does
 */
record Touchpoint(
    MapTexts texts,
    Lane lane,
    @Nullable Channel channel,
    @Nullable TouchDirection direction,
    @Nullable Trigger trigger) {
  String title() {
    return texts.title();
  }

  /** The title for people: in the language of the page that is being written. */
  String shownTitle() {
    return texts.title(Language.ofPage());
  }

  /** The stable name of the event that counts it; null if none does. */
  @Nullable String event() {
    return trigger == null ? null : trigger.event();
  }

  /** Whether an event counts: by its kind, its channel and direction, and the condition. */
  boolean counts(CustomerEvent candidate) {
    return trigger != null
        && trigger.kind().includes(candidate)
        && fits(trigger, candidate, "channel", channel)
        && fits(trigger, candidate, "direction", direction)
        && trigger.look(candidate).held();
  }

  /** Whether a field of the event has the wanted value. Events without the field fit. */
  private static boolean fits(
      Trigger trigger, CustomerEvent candidate, String field, @Nullable Enum<?> wanted) {
    if (wanted == null) {
      return true;
    }
    DeclaredFact fact = trigger.kind().fact();
    if (field.equals("channel") && fact != null && fact.channel() != null) {
      return EnumWord.of(fact.channel()).equals(EnumWord.of(wanted));
    }
    if (!trigger.names(field)) {
      return true;
    }
    String value = RunKeys.of(candidate, field);
    return value != null
        && value.toLowerCase(Locale.ROOT).replace('_', '-').equals(EnumWord.of(wanted));
  }
}
