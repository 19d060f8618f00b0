package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairncrm.shared.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The terms of a programme as a whole and its tiers in words, in the language of the page. */
@Component
class ProgrammeTerms {
  private final ProgrammeSentences words;
  private final ProgrammeValues values;

  ProgrammeTerms(ProgrammeSentences words, ProgrammeValues values) {
    this.words = words;
    this.values = values;
  }

  /** The sentence about the points of a programme. */
  String points(JsonNode programme) {
    JsonNode after = programme.path("expiry").path("after");
    if (!after.isString()) {
      return words.text("loyalty.said.expiry.none");
    }
    String lasts = period(after.asString());
    String round = programme.path("expiry").path("round").asString("none");
    return round.equals("none")
        ? words.text("loyalty.said.expiry", lasts)
        : words.text("loyalty.said.expiry.round", lasts, words.text("loyalty.said.end." + round));
  }

  /** A period of ISO 8601 in words, such as {@code 12 months}; as written if it is no period. */
  String period(String written) {
    ProgrammePeriod period = ProgrammePeriod.read(written);
    return period == null
        ? written
        : words.text("loyalty.period." + period.unit(), period.amount());
  }

  /** The terms that a programme has beside its rules. */
  List<String> of(JsonNode programme) {
    List<String> terms = new ArrayList<>();
    for (String key : List.of("currency", "zone")) {
      if (programme.path(key).isString()) {
        terms.add(words.text("loyalty.said." + key, programme.path(key).asString()));
      }
    }
    word(terms, "rounding", programme.path("rounding"));
    word(terms, "returns", programme.path("returns").path("spent"));
    word(terms, "stack", programme.path("stack"));
    word(terms, "enrolment", programme.path("enrolment"));
    for (JsonNode cap : programme.path("caps")) {
      terms.add(words.text("loyalty.said.customer-cap", words.cap(cap)));
    }
    for (JsonNode cap : programme.path("budget").path("points")) {
      terms.add(words.text("loyalty.said.budget", words.cap(cap)));
    }
    for (JsonNode cap : programme.path("budget").path("vouchers")) {
      if (cap.path("most").isNumber()) {
        terms.add(
            words.text(
                "loyalty.said.budget.vouchers",
                cap.path("most").decimalValue(),
                values.said("per", cap.path("per")).toLowerCase(Language.ofPage().locale())));
      }
    }
    return terms;
  }

  private void word(List<String> terms, String kind, JsonNode value) {
    String key = "loyalty.said." + kind + "." + value.asString("");
    String said = words.text(key);
    if (!said.equals(key)) {
      terms.add(said);
    }
  }

  /** The tiers in one sentence. */
  String tiers(JsonNode tiers) {
    String levels =
        tiers
            .path("levels")
            .valueStream()
            .map(
                level ->
                    words.text(
                        "loyalty.said.level",
                        level.path("title").asString(""),
                        level.path("from").isNumber()
                            ? level.path("from").decimalValue()
                            : level.path("from").asString("")))
            .collect(Collectors.joining(", "));
    return words.text(
        "loyalty.said.tiers",
        words.text(
            "loyalty.said.by." + tiers.path("by").asString("points"),
            tiers.path("currency").asString("")),
        window(tiers),
        levels);
  }

  private String window(JsonNode tiers) {
    String window = tiers.path("window").asString("rolling");
    return words.text("loyalty.said.window." + window, tiers.path("months").asInt(12));
  }

  /** How tiers are lost. */
  List<String> downgrade(JsonNode tiers) {
    List<String> terms = new ArrayList<>();
    word(terms, "downgrade", tiers.path("downgrade"));
    if (tiers.path("graceDays").isNumber()) {
      terms.add(words.text("loyalty.said.grace", tiers.path("graceDays").asInt(0)));
    }
    return terms;
  }
}
