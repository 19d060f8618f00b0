package org.cairncrm.loyalty.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.FormPart;
import org.cairncrm.rules.documents.web.ConditionPickers;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.rules.documents.web.PanelEdit.Edited;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the changes of the forms in the text of a programme, which keeps its comments. */
@Component
class ProgrammeEdits {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The places that a change can have. */
  private static final Pattern PLACE = Pattern.compile("(/[a-zA-Z]{1,40}|/\\d{1,3}){1,8}");

  private static final Pattern ITEM = Pattern.compile("/\\d+(?=/|$)");
  private static final Pattern CARD = Pattern.compile("/points|/(earning|rewards)/\\d+");
  private static final Pattern TITLE =
      Pattern.compile("/(earning|rewards|tiers/levels)/\\d+/title");
  private static final Pattern GIVES = Pattern.compile("/(earning|rewards)/\\d+/gives");
  private static final Pattern FORM = Pattern.compile("/(earning|rewards)/\\d+/repeat/[a-zA-Z]+");

  private final DocumentEditor editor;
  private final ConditionPickers pickers;
  private final ProgrammeParts parts;
  private final ProgrammeSentences words;

  ProgrammeEdits(
      Programmes programmes,
      ConditionPickers pickers,
      ProgrammeParts parts,
      ProgrammeSentences words) {
    this.editor = programmes.documents().editor();
    this.pickers = pickers;
    this.parts = parts;
    this.words = words;
  }

  /**
   * Makes a change.
   *
   * @param selected the part that is chosen
   * @param fixed the names of rules in force, which stay
   * @throws Invalid if the change is impossible
   */
  Edited edit(String text, String selected, PanelEdit edit, Set<String> fixed) {
    String at = edit.at();
    JsonNode programme = editor.json(text);
    if (!PLACE.matcher(at).matches() || !isWithinItems(programme, at)) {
      throw Invalid.field("at", "must be the place of a part of the programme");
    }
    return switch (edit.edit()) {
      case "set" -> new Edited(set(text, programme, edit, fixed), selected);
      case "add" -> add(text, programme, at, selected);
      case "remove" ->
          new Edited(removed(text, programme, at), around(at, selected), title(programme, at));
      case "move" -> move(text, programme, edit);
      case "kind" -> new Edited(kind(text, programme, edit), selected);
      case "time" -> new Edited(time(text, programme, edit), selected);
      case "tests" -> new Edited(tests(text, programme, edit), selected);
      default -> throw Invalid.field("edit", "must be set, add, remove, move, kind, time or tests");
    };
  }

  /** Whether the items of lists that a place is in exist. */
  private static boolean isWithinItems(JsonNode programme, String at) {
    return ITEM.matcher(at)
        .results()
        .noneMatch(item -> programme.at(at.substring(0, item.end())).isMissingNode());
  }

  private String set(String text, JsonNode programme, PanelEdit edit, Set<String> fixed) {
    String at = edit.at();
    FormPart part = editor.part(programme, at);
    if (part != null && part.control() == FormPart.Control.LIST) {
      return listed(text, programme, at, edit.value());
    }
    if (edit.value().isBlank() && isAlone(programme, at)) {
      return removed(text, programme, at);
    }
    String changed = editor.set(text, at, edit.value());
    if (TITLE.matcher(at).matches()) {
      return renamed(changed, programme, at, edit.value(), fixed);
    }
    String other =
        at.endsWith("/voucher/validDays")
            ? parent(at) + "/until"
            : at.endsWith("/voucher/until") ? parent(at) + "/validDays" : "";
    return !other.isEmpty() && !edit.value().isBlank() && !programme.at(other).isMissingNode()
        ? editor.remove(changed, other)
        : changed;
  }

  /** Values with commas between them; an empty text removes the list. */
  private String listed(String text, JsonNode programme, String at, String value) {
    ArrayNode list = NODES.arrayNode();
    for (String one : value.split("[,;\\n]")) {
      if (!one.isBlank()) {
        list.add(one.strip());
      }
    }
    if (list.isEmpty()) {
      return programme.at(at).isMissingNode() ? text : editor.remove(text, at);
    }
    return list.equals(programme.at(at)) ? text : editor.put(text, at, list);
  }

  /** Whether a value is the only one of a group that a programme can do without. */
  private boolean isAlone(JsonNode programme, String at) {
    String group = parent(at);
    FormPart part = group.isEmpty() ? null : editor.part(programme, group);
    return part != null
        && part.control() == FormPart.Control.GROUP
        && !part.required()
        && programme.at(group).size() == 1
        && !programme.at(at).isMissingNode();
  }

  /** The text without a value, and without the group that it leaves empty. */
  private String removed(String text, JsonNode programme, String at) {
    if (programme.at(at).isMissingNode()) {
      throw Invalid.field("at", "must be the place of a part of the programme");
    }
    return editor.remove(text, isAlone(programme, at) ? parent(at) : at);
  }

  /** A rule or tier that was never in force gets a name that fits its new title. */
  private String renamed(
      String text, JsonNode programme, String at, String title, Set<String> fixed) {
    boolean tier = at.startsWith("/tiers");
    String place = parent(at) + (tier ? "/tier" : "/rule");
    String own = programme.at(place).asString("");
    if (fixed.contains(own) || title.isBlank()) {
      return text;
    }
    return editor.set(
        text,
        place,
        tier ? parts.unusedTier(title, programme, own) : parts.unused(title, programme, own));
  }

  private Edited add(String text, JsonNode programme, String at, String selected) {
    if (at.equals("/tiers")) {
      return new Edited(editor.put(text, at, parts.tiers(programme)), at);
    }
    if (at.endsWith("/repeat")) {
      return new Edited(form(text, programme, at), selected);
    }
    String item = at + "/" + programme.at(at).size();
    ObjectNode part = parts.added(programme, at);
    FormPart list = editor.part(programme, at);
    if (list == null || list.control() != FormPart.Control.LIST) {
      throw Invalid.field("at", "must be a list of the programme");
    }
    String added = part == null ? editor.add(text, at) : editor.put(text, item, part);
    return new Edited(added, at.matches("/(earning|rewards)") ? item : selected);
  }

  /** Adds the first form of repeat purchase that the rule does not have. */
  private String form(String text, JsonNode programme, String at) {
    String form =
        ProgrammeSentences.FORMS.stream()
            .filter(one -> !programme.at(at).has(one))
            .findFirst()
            .orElseThrow(() -> Invalid.field("at", "must be a list of the programme"));
    return editor.set(text, at + "/" + form, usual(form));
  }

  private static String usual(String form) {
    return switch (form) {
      case "nth" -> "2";
      case "every", "monthsInARow" -> "3";
      case "backAfterDays" -> "90";
      default -> "30";
    };
  }

  private Edited move(String text, JsonNode programme, PanelEdit edit) {
    String list = parent(edit.at());
    if (!programme.at(list).isArray() || programme.at(edit.at()).isMissingNode()) {
      throw Invalid.field("at", "must be the place of a part of the programme");
    }
    int place = edit.place(programme.at(list).size() - 1);
    return new Edited(editor.move(text, edit.at(), place), list + "/" + place);
  }

  private String kind(String text, JsonNode programme, PanelEdit edit) {
    String at = edit.at();
    JsonNode part = programme.at(at);
    String kind = edit.value();
    if (FORM.matcher(at).matches()
        && !part.isMissingNode()
        && ProgrammeSentences.FORMS.contains(kind)) {
      String other = parent(at) + "/" + kind;
      boolean days = kind.endsWith("Days") && at.endsWith("Days");
      String added = editor.set(text, other, days ? part.asString(usual(kind)) : usual(kind));
      return at.equals(other) ? text : editor.remove(added, at);
    }
    if (!GIVES.matcher(at).matches()) {
      throw Invalid.field("at", "must be the place of a part of the programme");
    }
    boolean earning = at.startsWith("/earning");
    List<String> kinds = earning ? ProgrammeGifts.EARNING : ProgrammeGifts.REWARDS;
    if (!kinds.contains(kind)) {
      throw Invalid.field("value", "must be one of " + String.join(", ", kinds));
    }
    String currency = parts.currency(programme);
    String changed =
        editor.put(
            text,
            at,
            earning
                ? ProgrammeGifts.earned(part, kind, currency)
                : ProgrammeGifts.rewarded(part, kind, currency));
    String bonuses = parent(at) + "/multiply";
    return kind.equals(ProgrammeGifts.POINTS) && !programme.at(bonuses).isMissingNode()
        ? editor.remove(changed, bonuses)
        : changed;
  }

  private String time(String text, JsonNode programme, PanelEdit edit) {
    if (!edit.at().equals("/expiry")) {
      throw Invalid.field("at", "must be the place of a part of the programme");
    }
    if (edit.amount().isBlank()) {
      return programme.has("expiry") ? editor.remove(text, "/expiry") : text;
    }
    return editor.set(text, "/expiry/after", ProgrammePeriod.written(edit.amount(), edit.unit()));
  }

  private String tests(String text, JsonNode programme, PanelEdit edit) {
    JsonNode rule = programme.at(edit.at());
    if (!rule.isObject()) {
      throw Invalid.field("at", "must be the place of a part of the programme");
    }
    String event = rule.path("on").asString(ProgrammeSentences.ORDER);
    return pickers.edited(editor, text, rule, edit, event);
  }

  /** The title of a part that a card shows; null for a value within it. */
  private @Nullable String title(JsonNode programme, String at) {
    return at.equals("/tiers")
        ? words.text("loyalty.edit.tiers")
        : CARD.matcher(at).matches() ? programme.at(at).path("title").asString("") : null;
  }

  /** The part that is chosen after another one was removed. */
  private static String around(String removed, String selected) {
    boolean item = removed.matches("/[a-z]+(/\\d+)?");
    return item && (selected + "/").startsWith(parent(removed) + "/") ? "" : selected;
  }

  private static String parent(String at) {
    return at.substring(0, Math.max(0, at.lastIndexOf('/')));
  }

  /** The names of the rules and tiers of a programme. */
  static Set<String> names(JsonNode programme) {
    Set<String> names = new HashSet<>();
    for (String list : List.of("earning", "rewards")) {
      programme.path(list).forEach(rule -> names.add(rule.path("rule").asString("")));
    }
    programme
        .path("tiers")
        .path("levels")
        .forEach(level -> names.add(level.path("tier").asString("")));
    return names;
  }
}
