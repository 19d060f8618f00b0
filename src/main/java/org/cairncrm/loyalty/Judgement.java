package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.events.Seen;

/**
 * The finding of a part of a rule.
 *
 * @param reason one sentence for people
 */
record Judgement(boolean held, String reason, List<Seen> saw) {
  static Judgement of(boolean held, String reason, String condition, String value) {
    return new Judgement(held, reason, List.of(new Seen(condition, value, held)));
  }
}
