package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.loyalty.web.ProgrammePanel.Section;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PanelField;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the panel for a part of a loyalty programme. */
@Component
class ProgrammePanels {
  private final DocumentEditor editor;
  private final ProgrammeSentences words;
  private final ProgrammeTerms terms;
  private final ProgrammeValues values;
  private final RulePanels rules;

  ProgrammePanels(
      Programmes programmes,
      ProgrammeSentences words,
      ProgrammeTerms terms,
      ProgrammeValues values,
      RulePanels rules) {
    this.editor = programmes.documents().editor();
    this.words = words;
    this.terms = terms;
    this.values = values;
    this.rules = rules;
  }

  /** The panel of the part at a JSON pointer, or that of the programme if there is no such part. */
  ProgrammePanel of(JsonNode programme, String at, PlacedFindings findings) {
    var fields = new ProgrammeFields(editor, programme, findings, words, values);
    JsonNode part = programme.at(at);
    if (part.isObject() && at.matches("/(earning|rewards)/\\d+")) {
      return rules.of(programme, part, at, fields);
    }
    if (part.isObject() && at.startsWith("/tiers")) {
      return tiers(programme.path("tiers"), fields);
    }
    return part.isObject() && at.equals("/points")
        ? points(part, fields)
        : whole(programme, fields, findings);
  }

  private ProgrammePanel whole(
      JsonNode programme, ProgrammeFields fields, PlacedFindings findings) {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(null, fields.of("", "title")));
    sections.add(expiry(programme, fields));
    sections.add(
        Section.of(
            words.text("loyalty.edit.section.points"),
            fields.of("", "currency", "rounding", "returns/spent", "stack", "zone")));
    sections.addAll(
        fields.rest(
            "",
            Set.of(
                "programme",
                "title",
                "expiry",
                "currency",
                "rounding",
                "returns",
                "stack",
                "zone",
                "points",
                "earning",
                "rewards",
                "tiers")));
    List<String> faults = new ArrayList<>();
    for (PlacedFindings.Finding one : findings.all()) {
      if (one.at().isEmpty() || one.at().equals("/programme")) {
        faults.add(one.message());
      }
    }
    return new ProgrammePanel(
        "",
        "programme",
        programme.path("title").asString(""),
        "",
        0,
        0,
        faults,
        sections,
        List.of(),
        fields.textOnly());
  }

  private Section expiry(JsonNode programme, ProgrammeFields fields) {
    String written = programme.path("expiry").path("after").asString("");
    ProgrammePeriod period = ProgrammePeriod.read(written);
    List<PanelChoice> units = new ArrayList<>();
    for (String unit : ProgrammePeriod.UNITS) {
      units.add(
          new PanelChoice(
              unit,
              words.text("loyalty.unit." + unit),
              period != null && period.unit().equals(unit)));
    }
    List<PanelField> round =
        programme.path("expiry").isObject() ? fields.of("/expiry", "round") : List.of();
    return new Section(
        "/expiry",
        words.text("loyalty.edit.section.expiry"),
        List.of(),
        round,
        new ProgrammePanel.Period(
            "/expiry/after",
            fields.label("/expiry/after"),
            period == null ? entered(written) : String.valueOf(period.amount()),
            units),
        null,
        null,
        fields.faults("/expiry/after"));
  }

  /** The amount of a period that cannot be read, so that a person can correct it. */
  private static String entered(String written) {
    return written.replaceAll("^P|[YMWD]$", "");
  }

  private ProgrammePanel points(JsonNode points, ProgrammeFields fields) {
    return new ProgrammePanel(
        "/points",
        "points",
        points.path("title").asString(""),
        words.simplePoints(points),
        0,
        0,
        fields.besides("/points"),
        List.of(
            Section.of(null, fields.of("/points", "title", "pointsPerUnit", "activateAfterDays"))),
        List.of(Section.of(null, fields.of("/points", "rule"))),
        fields.textOnly());
  }

  private ProgrammePanel tiers(JsonNode tiers, ProgrammeFields fields) {
    List<Section> sections = new ArrayList<>();
    List<PanelField> counts = new ArrayList<>(fields.of("/tiers", "by"));
    if (tiers.path("by").asString("").equals("spend") || tiers.has("currency")) {
      counts.addAll(fields.of("/tiers", "currency"));
    }
    counts.addAll(fields.of("/tiers", "window"));
    if (tiers.path("window").asString("rolling").equals("rolling") || tiers.has("months")) {
      counts.addAll(fields.of("/tiers", "months"));
    }
    sections.add(Section.of(null, counts));
    sections.add(
        Section.of(
            words.text("loyalty.edit.section.levels"),
            fields.rows("/tiers/levels", words.text("loyalty.edit.level.add")),
            fields.faults("/tiers/levels")));
    sections.add(
        Section.of(
            words.text("loyalty.edit.section.downgrade"),
            fields.of("/tiers", "downgrade", "graceDays")));
    sections.addAll(
        fields.rest(
            "/tiers",
            Set.of("by", "currency", "window", "months", "levels", "downgrade", "graceDays")));
    return new ProgrammePanel(
        "/tiers",
        "tiers",
        words.text("loyalty.edit.tiers"),
        terms.tiers(tiers),
        0,
        0,
        fields.besides("/tiers"),
        sections,
        List.of(),
        fields.textOnly());
  }
}
