package org.cairncrm.loyalty.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.FormPart;
import org.cairncrm.rules.documents.web.PanelChoice;
import org.cairncrm.rules.documents.web.PanelField;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.cairncrm.shared.KnownTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the fields of a panel from the schema of programmes, with the values of one programme. */
final class ProgrammeFields {
  private static final Set<String> DAYS = Set.of("from", "until");

  /** The stable name of a tier, which follows its title. */
  private static final String TIER = "tier";

  private final DocumentEditor editor;
  private final JsonNode programme;
  private final PlacedFindings findings;
  private final ProgrammeSentences words;
  private final ProgrammeValues values;
  private final Set<String> fields = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final List<String> textOnly = new ArrayList<>();

  ProgrammeFields(
      DocumentEditor editor,
      JsonNode programme,
      PlacedFindings findings,
      ProgrammeSentences words,
      ProgrammeValues values) {
    this.editor = editor;
    this.programme = programme;
    this.findings = findings;
    this.words = words;
    this.values = values;
  }

  /** The fields of these keys of a part; keys that a programme cannot have are left out. */
  List<PanelField> of(String at, String... keys) {
    List<PanelField> all = new ArrayList<>();
    for (String key : keys) {
      PanelField field = field(at + "/" + key);
      if (field != null) {
        all.add(field);
      }
    }
    return all;
  }

  /** The field of a value; null if it cannot be edited in a single field. */
  @Nullable PanelField field(String at) {
    FormPart part = editor.part(programme, at);
    if (part == null) {
      return null;
    }
    if (part.control() == FormPart.Control.LIST && isPlain(at)) {
      return listed(part);
    }
    if (!part.isField()) {
      textOnly.add(label(part));
      return null;
    }
    return field(part);
  }

  private boolean isPlain(String at) {
    FormPart item = editor.part(programme, at + "/0");
    return item != null && item.isField();
  }

  /** A list of single values is entered with commas. */
  private PanelField listed(FormPart part) {
    return field(
        part,
        "text",
        part.parts().stream().map(FormPart::value).collect(Collectors.joining(", ")),
        List.of());
  }

  private PanelField field(FormPart part) {
    String key = last(part.at());
    String control =
        switch (part.control()) {
          case CHOICE -> "choice";
          case NUMBER -> "number";
          case LINES -> "lines";
          default -> DAYS.contains(key) && isDay(part.value()) ? "day" : "text";
        };
    return field(part, control, part.value(), choices(part, key));
  }

  private PanelField field(FormPart part, String control, String value, List<PanelChoice> choices) {
    fields.add(part.at());
    String help = part.help();
    return new PanelField(
        part.at(),
        label(part),
        control,
        value,
        choices,
        help == null ? null : KnownTexts.ofPage(help),
        findings.of(part.at()));
  }

  private static boolean isDay(String value) {
    return value.isEmpty() || value.matches("\\d{4}-\\d\\d-\\d\\d");
  }

  private List<PanelChoice> choices(FormPart part, String key) {
    List<PanelChoice> choices = new ArrayList<>();
    boolean known = part.choices().contains(part.value());
    if (!part.choices().isEmpty() && (!part.required() || !known)) {
      String other = known || part.value().isEmpty() ? "" : part.value();
      choices.add(
          new PanelChoice(
              other, other.isEmpty() ? words.text("loyalty.edit.unset") : other, !known));
    }
    part.choices()
        .forEach(
            value ->
                choices.add(
                    new PanelChoice(value, values.choice(key, value), value.equals(part.value()))));
    return choices;
  }

  /** The label of a value. */
  String label(String at) {
    FormPart part = editor.part(programme, at);
    return part == null ? last(at) : label(part);
  }

  private static String label(FormPart part) {
    return KnownTexts.ofPage(part.label());
  }

  private static String last(String at) {
    return at.substring(at.lastIndexOf('/') + 1);
  }

  /** The items of a list as rows of fields. */
  ProgrammePanel.Rows rows(String at, String add) {
    List<ProgrammePanel.Row> rows = new ArrayList<>();
    for (int i = 0; i < programme.at(at).size(); i++) {
      String place = at + "/" + i;
      rows.add(
          new ProgrammePanel.Row(
              place,
              words.text("rules.documents.numbered", label(at), i + 1),
              List.of(),
              editor.keys(place).stream()
                  .filter(key -> !key.equals(TIER))
                  .flatMap(key -> of(place, key).stream())
                  .map(PanelField::withoutHelp)
                  .toList()));
    }
    return new ProgrammePanel.Rows(at, add, rows);
  }

  /**
   * The sections for all keys of a part that are not among these.
   *
   * @param known the keys that have a place of their own in the panel
   */
  List<ProgrammePanel.Section> rest(String at, Set<String> known) {
    List<PanelField> single = new ArrayList<>();
    List<ProgrammePanel.Section> sections = new ArrayList<>();
    for (String key : editor.keys(at)) {
      String place = at + "/" + key;
      FormPart part = known.contains(key) ? null : editor.part(programme, place);
      if (part == null) {
        continue;
      }
      switch (part.control()) {
        case GROUP -> sections.addAll(group(place, label(part)));
        case LIST ->
            sections.add(
                isPlain(place)
                    ? ProgrammePanel.Section.of(null, List.of(listed(part)))
                    : ProgrammePanel.Section.of(
                        label(part),
                        rows(place, words.text("rules.documents.add")),
                        faults(place)));
        default -> single.addAll(of(at, key));
      }
    }
    if (!single.isEmpty()) {
      sections.addFirst(ProgrammePanel.Section.of(null, single));
    }
    return sections;
  }

  /** The fields of a group, and each of its lists, under its title. */
  private List<ProgrammePanel.Section> group(String at, String title) {
    List<PanelField> single = new ArrayList<>();
    List<ProgrammePanel.Section> lists = new ArrayList<>();
    for (String key : editor.keys(at)) {
      String place = at + "/" + key;
      FormPart part = editor.part(programme, place);
      if (part != null && part.control() == FormPart.Control.LIST && !isPlain(place)) {
        lists.add(
            ProgrammePanel.Section.of(
                words.text("loyalty.edit.section.of", title, label(part)),
                rows(place, words.text("rules.documents.add")),
                faults(place)));
      } else {
        single.addAll(of(at, key));
      }
    }
    if (!single.isEmpty()) {
      lists.addFirst(ProgrammePanel.Section.of(title, single));
    }
    return lists;
  }

  /** The faults of a value as a whole, and not of a field in it. */
  List<String> faults(String at) {
    List<String> faults =
        findings.all().stream()
            .filter(one -> one.at().equals(at))
            .map(PlacedFindings.Finding::message)
            .toList();
    parts.add(at);
    return faults;
  }

  /** The faults of a part that neither a field nor a section shows. */
  List<String> besides(String at) {
    return findings.all().stream()
        .filter(one -> isWithin(one.at(), at))
        .filter(one -> !parts.contains(one.at()))
        .filter(one -> fields.stream().noneMatch(field -> isWithin(one.at(), field)))
        .map(PlacedFindings.Finding::message)
        .toList();
  }

  private static boolean isWithin(String place, String at) {
    return place.equals(at) || place.startsWith(at + "/");
  }

  /** The labels of values that no field can show. */
  List<String> textOnly() {
    return textOnly;
  }
}
