package org.cairncrm.loyalty;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Grants the rewards of programmes in force by the names of their rules, when another module asks
 * for them. Such a reward belongs to no order and needs none. The limits of its programme count.
 */
@Component
public class NamedRewards {
  private final LiveProgrammes programmes;
  private final RewardGrants grants;
  private final FactSources facts;

  NamedRewards(LiveProgrammes programmes, RewardGrants grants, FactSources facts) {
    this.programmes = programmes;
    this.grants = grants;
    this.facts = facts;
  }

  /** All rewards, programme by programme. */
  public List<NamedReward> all() {
    return programmes.all().stream()
        .flatMap(
            programme -> programme.rewards().stream().map(rule -> NamedReward.of(programme, rule)))
        .toList();
  }

  /** The reward with this name; null if no programme in force has it. */
  public @Nullable NamedReward find(String name) {
    return all().stream().filter(reward -> reward.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Grants a reward to the customer of an event. Call it within the command that publishes the
   * event.
   *
   * @param source the id of what the reward is for; for the same one it cannot be granted twice
   * @param currency of the amounts of a voucher; null for the only one that it has
   * @param reason one sentence for people
   * @return the id of the reward
   * @throws Conflict if no programme in force has the reward, or if there is nothing to give
   */
  public UUID grant(
      String name, CustomerEvent event, UUID source, @Nullable Currency currency, String reason) {
    for (LoyaltyProgramme programme : programmes.all()) {
      for (RewardRule rule : programme.rewards()) {
        if (rule.name().equals(name)) {
          return grant(programme, rule, event, source, currency, reason);
        }
      }
    }
    throw new Conflict(
        "The reward %s is in no published programme any more: nothing was granted".formatted(name));
  }

  private UUID grant(
      LoyaltyProgramme programme,
      RewardRule rule,
      CustomerEvent event,
      UUID source,
      @Nullable Currency currency,
      String reason) {
    RewardRule.Verdict asked =
        new RewardRule.Verdict(rule, true, rule.terms().decision(reason, List.of()));
    RewardRule.Verdict verdict = programme.limited(asked, facts.of(event));
    var occasion =
        new RewardGrants.Occasion(
            event.customer(), null, source, event.occurredAt(), currency, null, true);
    String obstacle =
        verdict.rewarded() ? grants.obstacle(rule, occasion) : verdict.decision().reason();
    if (obstacle != null) {
      throw new Conflict("The reward cannot be granted: " + obstacle);
    }
    return Objects.requireNonNull(
        grants.grant(rule, occasion, verdict.decision()), "it has something to give");
  }
}
