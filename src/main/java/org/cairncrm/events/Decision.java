package org.cairncrm.events;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a rule decided about an event, and from what: the answer to "why?" on what it published, and
 * to "why not?" where it declined.
 *
 * @param rule the rule's own name, such as {@code every-third-order}
 * @param title what people call it, such as {@code Every third order}
 * @param version of the rule that decided
 * @param reason one sentence for people
 * @param saw the facts it looked at, in the order it did
 */
@Schema(name = "RuleDecision")
public record Decision(String rule, String title, int version, String reason, List<Seen> saw) {
  /** How many facts are kept of one decision. */
  static final int MOST_FACTS = 12;

  /** How many characters are kept of one text. */
  static final int LONGEST_TEXT = 400;

  public Decision {
    reason = bounded(reason);
    saw =
        saw.stream()
            .limit(MOST_FACTS)
            .map(fact -> new Seen(bounded(fact.condition()), bounded(fact.value()), fact.held()))
            .toList();
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
