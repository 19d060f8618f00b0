package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.FactSentence;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentKind;
import org.cairncrm.rules.documents.DocumentText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Loyalty programmes as versioned documents. */
final class ProgrammeKind implements DocumentKind<LoyaltyProgramme> {
  private final Rules rules;

  ProgrammeKind(Rules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "loyalty-programme";
  }

  @Override
  public String module() {
    return "loyalty";
  }

  @Override
  public String schema() {
    return "loyalty-programmes/loyalty-programme.schema.json";
  }

  @Override
  public String page() {
    return "docs/loyalty.md";
  }

  @Override
  public String nameKey() {
    return "programme";
  }

  @Override
  public @Nullable String conflict(LoyaltyProgramme programme, LoyaltyProgramme inForce) {
    return programme.conflict(inForce);
  }

  @Override
  public @Nullable LoyaltyProgramme read(DocumentText text, int version) {
    JsonNode document = text.json();
    var programme = new ProgrammeVersion(document.path("programme").asString(""), version);
    if (document.isObject() && !document.has("points") && !document.has("rewards")) {
      text.fault("", "gives nothing: add 'points', 'rewards' or both");
    }
    Set<String> names = new HashSet<>();
    unique(document.path("points"), "/points", names, text);
    PointsRule points =
        text.isSound() && document.has("points")
            ? points(programme, document.path("points"))
            : null;
    List<RewardRule> rewards = new ArrayList<>();
    for (int i = 0; i < document.path("rewards").size(); i++) {
      JsonNode reward = document.path("rewards").path(i);
      unique(reward, "/rewards/" + i, names, text);
      RewardRule rule = reward(programme, reward, "/rewards/" + i, text);
      if (rule != null) {
        rewards.add(rule);
      }
    }
    return text.isSound()
        ? new LoyaltyProgramme(
            programme, document.path("title").asString(), points, List.copyOf(rewards))
        : null;
  }

  private static void unique(JsonNode rule, String at, Set<String> names, DocumentText text) {
    String name = rule.path("rule").asString("");
    if (!name.isEmpty() && !names.add(name)) {
      text.fault(at + "/rule", "'rule' must differ from the rules before: " + name);
    }
  }

  private static PointsRule points(ProgrammeVersion programme, JsonNode points) {
    return new PointsRule(
        programme,
        points.path("rule").asString(),
        points.path("title").asString(),
        points.path("pointsPerUnit").decimalValue(),
        points.path("activateAfterDays").intValue());
  }

  private @Nullable RewardRule reward(
      ProgrammeVersion programme, JsonNode reward, String at, DocumentText text) {
    Condition when =
        compiled(reward, at, "when", text, source -> rules.compile(source, OrderPlaced.class));
    FactSentence because = sentence(reward, at, "because", text);
    FactSentence declined = sentence(reward, at, "declined", text);
    FactSentence unknown = sentence(reward, at, "unknown", text);
    return !text.isSound() || when == null || because == null || declined == null
        ? null
        : new RewardRule(
            programme,
            reward.path("rule").asString(),
            reward.path("title").asString(),
            when,
            gives(reward.path("gives")),
            because,
            declined,
            unknown);
  }

  private static Reward gives(JsonNode gives) {
    JsonNode voucher = gives.path("voucher");
    return gives.has("points")
        ? new PointsReward(gives.path("points").longValue())
        : new VoucherReward(
            voucher.path("amount").decimalValue(), voucher.path("validDays").intValue());
  }

  private @Nullable FactSentence sentence(
      JsonNode reward, String at, String key, DocumentText text) {
    return compiled(reward, at, key, text, source -> rules.sentence(source, OrderPlaced.class));
  }

  private static <T> @Nullable T compiled(
      JsonNode reward, String at, String key, DocumentText text, Function<String, T> compile) {
    JsonNode source = reward.path(key);
    if (!source.isString() || source.asString().isEmpty()) {
      return null;
    }
    try {
      return compile.apply(source.asString());
    } catch (InvalidCondition invalid) {
      text.faults(at + "/" + key, invalid);
      return null;
    }
  }
}
