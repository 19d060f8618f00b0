package org.cairncrm.loyalty.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.loyalty.LoyaltyRule;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.StableName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes new parts of a loyalty programme, and names them. */
@Component
class ProgrammeParts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String USUAL_CURRENCY = "EUR";
  private static final long USUAL_DAYS = 30;

  private final Programmes programmes;
  private final ProgrammeSentences words;

  ProgrammeParts(Programmes programmes, ProgrammeSentences words) {
    this.programmes = programmes;
    this.words = words;
  }

  /**
   * A new item for a list of the programme; null if the schema alone says what it needs.
   *
   * @param at the JSON pointer of the list
   */
  @Nullable ObjectNode added(JsonNode programme, String at) {
    String currency = currency(programme);
    return switch (at.substring(at.lastIndexOf('/') + 1)) {
      case "earning" -> {
        ObjectNode rule = rule(programme, "loyalty.edit.new.earning");
        rule.set("gives", ProgrammeGifts.earned(NODES.objectNode(), ProgrammeGifts.PER, currency));
        yield rule;
      }
      case "rewards" -> {
        ObjectNode rule = rule(programme, "loyalty.edit.new.reward");
        rule.set("repeat", NODES.objectNode().put("withinDays", USUAL_DAYS));
        rule.set("gives", ProgrammeGifts.rewarded(NODES.objectNode(), "percent", currency));
        yield rule;
      }
      case "per" -> ProgrammeGifts.rate(currency);
      case "amounts" -> ProgrammeGifts.amount(currency);
      case "multiply" -> NODES.objectNode().put("factor", 2L);
      case "caps" -> NODES.objectNode().put("most", 1000L).put("per", "year");
      case "levels" -> level(programme);
      default -> null;
    };
  }

  private ObjectNode rule(JsonNode programme, String key) {
    String title = words.text(key);
    return NODES.objectNode().put("rule", unused(title, programme, "")).put("title", title);
  }

  private ObjectNode level(JsonNode programme) {
    JsonNode levels = programme.path("tiers").path("levels");
    long highest = levels.isEmpty() ? 0 : levels.path(levels.size() - 1).path("from").asLong(0);
    String title = words.text("loyalty.edit.new.level");
    return NODES
        .objectNode()
        .put("tier", unusedTier(title, programme, ""))
        .put("title", title)
        .put("from", highest == 0 ? 100L : 2 * highest);
  }

  /** Tiers, with a first level. */
  ObjectNode tiers(JsonNode programme) {
    ObjectNode tiers = NODES.objectNode().put("by", "points").put("window", "year");
    tiers.set("levels", NODES.arrayNode().add(level(programme)));
    return tiers;
  }

  /** The currency that the programme uses already, or else the euro. */
  String currency(JsonNode programme) {
    return programme.findValues("currency").stream()
        .map(one -> one.asString(""))
        .filter(one -> one.matches("[A-Z]{3}"))
        .findFirst()
        .orElse(USUAL_CURRENCY);
  }

  /**
   * A stable name for a rule that no other rule has, here or in another programme in force.
   *
   * @param own the name that the rule has; empty for a new one
   */
  String unused(String title, JsonNode programme, String own) {
    Set<String> names = new HashSet<>();
    programmes.rules().stream().map(LoyaltyRule::name).forEach(names::add);
    for (String list : List.of("earning", "rewards")) {
      programme.path(list).forEach(rule -> names.add(rule.path("rule").asString("")));
    }
    names.add(programme.path("points").path("rule").asString(""));
    names.remove(own);
    return StableName.unused(title, names);
  }

  /** A stable name for a tier that no other tier of the programme has. */
  String unusedTier(String title, JsonNode programme, String own) {
    Set<String> names = new HashSet<>();
    programme
        .path("tiers")
        .path("levels")
        .forEach(level -> names.add(level.path("tier").asString("")));
    names.remove(own);
    return StableName.unused(title, names);
  }
}
