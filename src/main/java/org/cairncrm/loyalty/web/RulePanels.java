package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.loyalty.web.ProgrammePanel.Row;
import org.cairncrm.loyalty.web.ProgrammePanel.Rows;
import org.cairncrm.loyalty.web.ProgrammePanel.Section;
import org.cairncrm.rules.documents.web.ConditionPickers;
import org.cairncrm.rules.documents.web.ConditionWords;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PanelField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the panel for an earning rule or a reward. */
@Component
class RulePanels {
  /** The keys of a rule that have a place of their own in its panel. */
  private static final Set<String> RULE =
      Set.of("rule", "title", "on", "gives", "repeat", "products", "when", "multiply", "caps");

  private final ProgrammeSentences words;
  private final ConditionWords conditions;
  private final ConditionPickers pickers;

  RulePanels(ProgrammeSentences words, ConditionWords conditions, ConditionPickers pickers) {
    this.words = words;
    this.conditions = conditions;
    this.pickers = pickers;
  }

  /**
   * The panel of a rule.
   *
   * @param at the JSON pointer of the rule
   */
  ProgrammePanel of(JsonNode programme, JsonNode rule, String at, ProgrammeFields fields) {
    String list = at.substring(1, at.lastIndexOf('/'));
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(null, fields.of(at, "title")));
    sections.add(
        list.equals("earning")
            ? points(rule.path("gives"), at + "/gives", fields)
            : reward(rule.path("gives"), at + "/gives", fields));
    if (rule.path("gives").path("voucher").isObject()) {
      sections.add(voucher(rule, at, fields));
    }
    sections.add(rewarded(rule, at, fields));
    if (rule.path("gives").has("per") || rule.has("multiply")) {
      sections.add(rows(at + "/multiply", "bonus", fields));
    }
    if (list.equals("earning") || rule.has("caps")) {
      sections.add(rows(at + "/caps", "cap", fields));
    }
    List<Section> more = new ArrayList<>(fields.rest(at, RULE));
    more.add(Section.of(null, fields.of(at, "rule")));
    return new ProgrammePanel(
        at,
        list,
        rule.path("title").asString(""),
        words.rule(list, rule),
        Integer.parseInt(at.substring(list.length() + 2)),
        programme.path(list).size(),
        fields.besides(at),
        sections,
        more,
        fields.textOnly());
  }

  private Section rows(String at, String kind, ProgrammeFields fields) {
    return Section.of(
        words.text("loyalty.edit.section." + kind),
        fields.rows(at, words.text("loyalty.edit." + kind + ".add")),
        fields.faults(at));
  }

  private Section points(JsonNode gives, String at, ProgrammeFields fields) {
    boolean per = gives.has("per");
    return new Section(
        at,
        words.text("loyalty.edit.section.gives"),
        kinds(ProgrammeGifts.EARNING, per ? ProgrammeGifts.PER : ProgrammeGifts.POINTS),
        fields.of(at, "points"),
        null,
        per ? fields.rows(at + "/per", words.text("loyalty.edit.amount.add")) : null,
        null,
        fields.faults(at));
  }

  private Section reward(JsonNode gives, String at, ProgrammeFields fields) {
    String kind = ProgrammeGifts.kind(gives);
    String voucher = at + "/voucher";
    return new Section(
        at,
        words.text("loyalty.edit.section.gives"),
        kinds(ProgrammeGifts.REWARDS, kind),
        switch (kind) {
          case ProgrammeGifts.POINTS -> fields.of(at, "points");
          case "percent" -> fields.of(voucher, "percent", "maximum");
          case "amount" -> fields.of(voucher, "amount");
          case "product" -> fields.of(voucher, "product");
          case ProgrammeGifts.GIFT -> fields.of(at + "/gift", "title", "sku", "cost", "currency");
          case ProgrammeGifts.STATUS -> fields.of(at + "/status", "tier", "days");
          default -> List.of();
        },
        null,
        kind.equals("amounts")
            ? fields.rows(voucher + "/amounts", words.text("loyalty.edit.amount.add"))
            : null,
        null,
        fields.faults(voucher));
  }

  private Section voucher(JsonNode rule, String at, ProgrammeFields fields) {
    String voucher = at + "/gives/voucher";
    boolean product = rule.path("gives").path("voucher").has("product");
    return Section.of(
        words.text("loyalty.edit.section.voucher"),
        product
            ? fields.of(voucher, "validDays", "until", "minimumBasket")
            : fields.of(voucher, "validDays", "until", "minimumBasket", "products"));
  }

  private List<PanelChoice> kinds(List<String> kinds, String chosen) {
    return kinds.stream()
        .map(kind -> new PanelChoice(kind, words.text("loyalty.gift." + kind), kind.equals(chosen)))
        .toList();
  }

  private Section rewarded(JsonNode rule, String at, ProgrammeFields fields) {
    String on = rule.path("on").asString(ProgrammeSentences.ORDER);
    List<PanelField> looked = new ArrayList<>();
    PanelField event = fields.field(at + "/on");
    if (event != null) {
      looked.add(
          new PanelField(
              event.at(),
              event.label(),
              "choice",
              on,
              conditions.events(on),
              event.help(),
              event.faults()));
    }
    looked.addAll(fields.of(at, "products"));
    return new Section(
        at + "/repeat",
        words.text("loyalty.edit.section.rewarded"),
        List.of(),
        looked,
        null,
        forms(rule.path("repeat"), at + "/repeat", fields),
        pickers.of(rule, at, on),
        fields.faults(at + "/when"));
  }

  /** Each form of repeat purchase is a row with its number. */
  private Rows forms(JsonNode repeat, String at, ProgrammeFields fields) {
    List<Row> rows = new ArrayList<>();
    for (String form : ProgrammeSentences.FORMS) {
      if (repeat.has(form)) {
        rows.add(
            new Row(
                at + "/" + form,
                words.text("loyalty.form." + form),
                ProgrammeSentences.FORMS.stream()
                    .filter(one -> one.equals(form) || !repeat.has(one))
                    .map(
                        one ->
                            new PanelChoice(
                                one, words.text("loyalty.form." + one), one.equals(form)))
                    .toList(),
                fields.of(at, form)));
      }
    }
    boolean all = rows.size() == ProgrammeSentences.FORMS.size();
    return new Rows(at, all ? "" : words.text("loyalty.edit.form.add"), rows);
  }
}
