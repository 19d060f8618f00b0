package org.cairncrm.loyalty;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The titles of rules, also of programmes that are not in force any more. */
@Component
class RuleTitles {
  private final LiveProgrammes programmes;

  RuleTitles(LiveProgrammes programmes) {
    this.programmes = programmes;
  }

  /**
   * The titles of a programme's rules by their names, in the version in force or else the latest.
   *
   * @param name the programme; an unknown one has no rules
   */
  Map<String, String> of(String name) {
    LoyaltyProgramme programme = programmes.latest(name);
    return programme == null
        ? Map.of()
        : programme
            .terms()
            .collect(Collectors.toMap(RuleTerms::name, RuleTerms::title, (one, other) -> one));
  }
}
