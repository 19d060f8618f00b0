package org.cairncrm.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a rule about an event, with the facts that it saw. It answers "why?" for the
 * events that it led to, and "why not?" where the rule declined.
 *
 * @param document the versioned document that has the rule, such as a loyalty programme; null for a
 *     rule that is a document itself or is part of Cairn
 * @param rule the rule's own name, such as {@code every-third-order}
 * @param title the name for people, such as {@code Every third order}
 * @param version the version of the document, or of the rule if it is in none
 * @param reason one sentence for people
 * @param saw the facts that the rule saw, in this order
 */
@Schema(name = "RuleDecision")
public record Decision(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String document,
    String rule,
    String title,
    int version,
    String reason,
    List<Seen> saw) {
  /** The number of facts that are kept of one decision. */
  static final int MOST_FACTS = 12;

  /** The number of characters that are kept of one text. */
  static final int LONGEST_TEXT = 400;

  /** The decision of a rule that is in no other document. */
  public Decision(String rule, String title, int version, String reason, List<Seen> saw) {
    this(null, rule, title, version, reason, saw);
  }

  public Decision {
    reason = bounded(reason);
    saw =
        saw.stream()
            .limit(MOST_FACTS)
            .map(fact -> new Seen(bounded(fact.condition()), bounded(fact.value()), fact.held()))
            .toList();
  }

  /** The same decision for another reason, with one more fact. */
  public Decision because(String other, Seen more) {
    return new Decision(
        document,
        rule,
        title,
        version,
        other,
        Stream.concat(saw.stream(), Stream.of(more)).toList());
  }

  /** The same decision for another reason. */
  public Decision because(String other) {
    return new Decision(document, rule, title, version, other, saw);
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
