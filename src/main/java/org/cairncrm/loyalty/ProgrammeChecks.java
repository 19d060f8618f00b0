package org.cairncrm.loyalty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.rules.documents.DocumentText;
import tools.jackson.databind.JsonNode;

/** The checks of a loyalty programme that its schema cannot make. All faults are found at once. */
final class ProgrammeChecks {
  private final DocumentText text;
  private final JsonNode written;

  ProgrammeChecks(DocumentText text) {
    this.text = text;
    this.written = text.json();
  }

  /** Adds every fault to the text. */
  void run(LoyaltyProgramme programme) {
    if (written.isObject()
        && !written.has("points")
        && !written.has("earning")
        && !written.has("rewards")
        && !written.has("tiers")) {
      text.fault("", "gives nothing: add 'points', 'earning', 'rewards' or 'tiers'");
    }
    if (written.has("points") && written.has("earning")) {
      text.fault("/points", "'points' cannot be combined with 'earning': make it one of its rules");
    }
    Set<String> names = new HashSet<>();
    unique(written.path("points"), "/points", names);
    each("earning", names);
    each("rewards", names);
    contradictions(programme);
  }

  /** Adds a warning about each key that has no effect. */
  void warn() {
    for (int i = 0; i < written.path("earning").size(); i++) {
      JsonNode rule = written.path("earning").path(i);
      if (rule.path("gives").has("per")
          && rule.path("cancelledCounts").asBoolean(false)
          && rule.path("repeat").isEmpty()) {
        text.warning(
            "/earning/" + i + "/cancelledCounts",
            "has no effect: points for each amount are taken back with their money, and no earlier"
                + " order matters");
      }
    }
  }

  private void each(String list, Set<String> names) {
    for (int i = 0; i < written.path(list).size(); i++) {
      JsonNode rule = written.path(list).path(i);
      String at = "/" + list + "/" + i;
      unique(rule, at, names);
      JsonNode repeat = rule.path("repeat");
      int within = repeat.path("withinDays").asInt(0);
      int after = repeat.path("backAfterDays").asInt(0);
      if (within > 0 && after > within) {
        text.fault(
            at + "/repeat/backAfterDays",
            "must not be more than 'withinDays': no order comes later than %d and within %d days"
                .formatted(after, within));
      }
      int nth = repeat.path("nth").asInt(0);
      int every = repeat.path("every").asInt(0);
      if (nth > 0 && every > 0 && nth % every != 0) {
        text.fault(
            at + "/repeat/nth",
            "cannot be one of every %d orders, so that the rule never gives anything"
                .formatted(every));
      }
      if (nth == 1 && (repeat.size() > (every > 0 ? 2 : 1))) {
        text.fault(at + "/repeat/nth", "cannot be 1 here: the first order has none before it");
      }
    }
  }

  private void unique(JsonNode rule, String at, Set<String> names) {
    String name = rule.path("rule").asString("");
    if (!name.isEmpty() && !names.add(name)) {
      text.fault(at + "/rule", "'rule' must differ from the rules before: " + name);
    }
  }

  private void contradictions(LoyaltyProgramme programme) {
    for (String list : List.of("earning", "rewards")) {
      for (int i = 0; i < written.path(list).size(); i++) {
        String name = written.path(list).path(i).path("rule").asString("");
        if (programme
            .terms()
            .anyMatch(terms -> terms.name().equals(name) && terms.isContradictory())) {
          text.fault(
              "/" + list + "/" + i + "/when",
              "cannot be satisfied, so that the rule never gives anything");
        }
      }
    }
  }
}
