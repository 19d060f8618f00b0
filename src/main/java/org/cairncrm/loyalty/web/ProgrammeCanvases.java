package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.loyalty.web.ProgrammeCanvas.Card;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts each part of a programme that is being edited into words. */
@Component
class ProgrammeCanvases {
  private final ProgrammeSentences words;
  private final ProgrammeTerms terms;

  ProgrammeCanvases(ProgrammeSentences words, ProgrammeTerms terms) {
    this.words = words;
    this.terms = terms;
  }

  /** A programme without faults. */
  ProgrammeCanvas of(JsonNode programme) {
    var none = new PlacedFindings(List.of());
    return of(programme, none, none);
  }

  ProgrammeCanvas of(JsonNode programme, PlacedFindings findings, PlacedFindings warnings) {
    JsonNode points = programme.path("points");
    JsonNode tiers = programme.path("tiers");
    return new ProgrammeCanvas(
        new Card(
            "",
            programme.path("title").asString(""),
            terms.points(programme),
            terms.of(programme),
            0,
            0,
            whole(findings)),
        points.isObject()
            ? card("/points", points, words.simplePoints(points), 0, 0, findings)
            : null,
        cards(programme, "earning", findings),
        cards(programme, "rewards", findings),
        tiers.isObject()
            ? new Card(
                "/tiers",
                words.text("loyalty.edit.tiers"),
                terms.tiers(tiers),
                terms.downgrade(tiers),
                0,
                0,
                findings.within("/tiers"))
            : null,
        findings,
        warnings);
  }

  private static int whole(PlacedFindings findings) {
    return (int)
        findings.all().stream()
            .filter(one -> !one.at().matches("/(points|earning|rewards|tiers)(/.*)?"))
            .count();
  }

  private List<Card> cards(JsonNode programme, String list, PlacedFindings findings) {
    JsonNode rules = programme.path(list);
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      JsonNode rule = rules.path(i);
      cards.add(
          card("/" + list + "/" + i, rule, words.rule(list, rule), i, rules.size(), findings));
    }
    return cards;
  }

  private Card card(
      String at, JsonNode rule, String sentence, int place, int places, PlacedFindings findings) {
    return new Card(
        at,
        rule.path("title").asString(""),
        sentence,
        words.details(rule),
        place,
        places,
        findings.within(at));
  }
}
