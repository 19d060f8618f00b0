package org.cairncrm.rules.documents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.rules.EventField;
import org.cairncrm.rules.FieldType;
import org.cairncrm.rules.PickedComparison;
import org.cairncrm.rules.SimpleCondition;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the pickers for the condition of a part of a document, and writes what they describe. */
@Component
public class ConditionPickers {
  private final ConditionWords words;
  private final Clock clock;

  ConditionPickers(ConditionWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /**
   * The condition of a part.
   *
   * @param at the JSON pointer of the part
   * @param event the name of the event that the condition is about
   */
  public PickedCondition of(JsonNode part, String at, String event) {
    String cel = part.path("when").asString("");
    SimpleCondition simple =
        cel.isEmpty()
            ? new SimpleCondition(false, List.of())
            : SimpleCondition.read(cel).orElse(null);
    List<EventField> fields = words.fields(event);
    boolean known =
        simple != null
            && simple.tests().stream()
                .allMatch(
                    test -> fields.stream().anyMatch(field -> field.path().equals(test.field())));
    return new PickedCondition(
        at,
        known,
        simple != null && simple.any(),
        known && simple != null ? rows(simple, fields) : List.of(),
        cel);
  }

  private List<PickedCondition.Row> rows(SimpleCondition condition, List<EventField> fields) {
    List<PickedCondition.Row> rows = new ArrayList<>();
    for (FieldTest test : condition.tests()) {
      rows.add(row(rows.size(), test, field(fields, test.field()), fields));
    }
    return rows;
  }

  private PickedCondition.Row row(
      int place, FieldTest test, EventField field, List<EventField> fields) {
    return new PickedCondition.Row(
        place,
        fields.stream()
            .map(one -> new PanelChoice(one.path(), words.field(one), one.equals(field)))
            .toList(),
        field.comparisons().stream()
            .map(
                one ->
                    new PanelChoice(
                        EnumWord.of(one),
                        words.text("rules.edit.comparison." + EnumWord.of(one)),
                        one == test.comparison()))
            .toList(),
        control(field, test.comparison()),
        test.value(),
        field.choices().stream()
            .map(
                value ->
                    new PanelChoice(value, words.value(field, value), value.equals(test.value())))
            .toList());
  }

  private static EventField field(List<EventField> fields, String path) {
    return fields.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  private static String control(EventField field, PickedComparison comparison) {
    if (!comparison.needsValue()) {
      return "none";
    }
    return switch (field.type()) {
      case WHOLE, DECIMAL -> "number";
      case CHOICE, YES_NO -> "choice";
      case DAY -> "day";
      case TEXT, LIST -> "text";
    };
  }

  /**
   * Writes the condition that the pickers describe into a text.
   *
   * @param part the part that has the condition
   * @param event the name of the event that the condition is about
   * @throws Invalid if there is no such event, or if a value is impossible
   */
  public String edited(
      DocumentEditor editor, String text, JsonNode part, PanelEdit edit, String event) {
    List<EventField> fields = words.fields(event);
    if (fields.isEmpty()) {
      throw Invalid.field("field", "must be a field of the event");
    }
    List<FieldTest> tests = new ArrayList<>();
    List<String> paths = edit.field();
    for (int i = 0; i < paths.size(); i++) {
      if (!edit.value().equals("remove-" + i)) {
        tests.add(test(fields, paths.get(i), edit, i));
      }
    }
    if (edit.value().equals("add")) {
      tests.add(fitting(first(fields), "", ""));
    }
    String when = edit.at() + "/when";
    if (tests.isEmpty()) {
      return part.has("when") ? editor.remove(text, when) : text;
    }
    boolean any = "any".equals(edit.joined());
    return editor.put(
        text,
        when,
        JsonNodeFactory.instance.stringNode(new SimpleCondition(any, tests).source(fields)));
  }

  private FieldTest test(List<EventField> fields, String path, PanelEdit edit, int i) {
    EventField field =
        fields.stream()
            .filter(one -> one.path().equals(path))
            .findFirst()
            .orElse(fields.getFirst());
    return fitting(field, at(edit.comparison(), i), at(edit.operand(), i));
  }

  private static String at(List<String> values, int i) {
    return i < values.size() ? values.get(i) : "";
  }

  /** A test that fits its field: another field may need another comparison and value. */
  private FieldTest fitting(EventField field, String comparison, String value) {
    PickedComparison known =
        EnumWord.find(PickedComparison.class, comparison)
            .filter(field.comparisons()::contains)
            .orElse(field.comparisons().getFirst());
    if (!known.needsValue()) {
      return new FieldTest(field.path(), known, "");
    }
    String fitting =
        switch (field.type()) {
          case WHOLE -> value.matches("\\s*-?\\d{1,18}\\s*") ? value : "1";
          case DECIMAL -> value.matches("\\s*-?\\d{1,9}([.,]\\d{1,9})?\\s*") ? value : "1";
          case CHOICE, YES_NO ->
              field.choices().contains(value) ? value : field.choices().getFirst();
          case DAY ->
              value.matches("\\d{4}-\\d\\d-\\d\\d") ? value : LocalDate.now(clock).toString();
          case TEXT, LIST -> value;
        };
    return new FieldTest(field.path(), known, fitting);
  }

  /** The field that a new comparison begins with. */
  private static EventField first(List<EventField> fields) {
    return fields.stream()
        .filter(field -> field.type() == FieldType.WHOLE)
        .findFirst()
        .orElse(fields.getFirst());
  }
}
