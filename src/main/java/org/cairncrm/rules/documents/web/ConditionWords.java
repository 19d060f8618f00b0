package org.cairncrm.rules.documents.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairncrm.rules.EventField;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.FieldType;
import org.cairncrm.rules.SimpleCondition;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.MessageTexts;
import org.springframework.stereotype.Component;

/** Events and conditions in words, in the language of the page. */
@Component
public class ConditionWords {
  private final MessageTexts texts;
  private final EventKinds kinds;

  ConditionWords(MessageTexts texts, EventKinds kinds) {
    this.texts = texts;
    this.kinds = kinds;
  }

  /** A text of the page. */
  public String text(String key, Object... filled) {
    return Objects.requireNonNullElse(texts.find(key, filled), key);
  }

  /** The event as a clause, such as {@code an order is placed}. */
  public String event(String name) {
    String clause = texts.find("event." + name + ".name");
    return clause == null ? kinds.title(name).orElse(name.replace('-', ' ')) : clause;
  }

  /** The event for a list of choices, such as {@code An order is placed}. */
  public String eventTitle(String name) {
    String clause = event(name);
    return clause.isEmpty()
        ? clause
        : clause.substring(0, 1).toUpperCase(Language.ofPage().locale()) + clause.substring(1);
  }

  /** The names of all events that a person can choose, with the clause of each. */
  public List<PanelChoice> events(String chosen) {
    List<PanelChoice> choices = new ArrayList<>();
    for (String name : kinds.names()) {
      if (name.equals(chosen)
          || texts.find("event." + name + ".name") != null
          || kinds.title(name).isPresent()) {
        choices.add(new PanelChoice(name, eventTitle(name), name.equals(chosen)));
      }
    }
    if (choices.stream().noneMatch(PanelChoice::chosen)) {
      choices.addFirst(new PanelChoice(chosen, chosen, true));
    }
    choices.sort(
        Comparator.comparing(PanelChoice::label, Collator.getInstance(Language.ofPage().locale())));
    return choices;
  }

  /** The fields of an event that a condition can compare; empty if there is no such event. */
  public List<EventField> fields(String event) {
    try {
      return event.isEmpty() ? List.of() : EventField.of(kinds.get(event));
    } catch (IllegalArgumentException unknown) {
      return List.of();
    }
  }

  /** The label of a field, such as {@code total amount}. */
  public String field(EventField field) {
    String label = field.label();
    if (label != null) {
      return label;
    }
    String known = texts.find("word.field." + field.path());
    return known == null
        ? field
            .path()
            .replaceAll("([a-z])([A-Z])", "$1 $2")
            .replace('.', ' ')
            .toLowerCase(Locale.ROOT)
        : known;
  }

  /** The word for a value that is chosen from a list. */
  public String value(EventField field, String value) {
    String last = field.path().substring(field.path().lastIndexOf('.') + 1);
    if (field.type() == FieldType.YES_NO) {
      return text("rules.edit." + (value.equals("true") ? "yes" : "no"));
    }
    String word = texts.find("word." + last + "." + value);
    return word == null ? value.replace('-', ' ') : word;
  }

  /** A condition in words, or as it is written if it cannot be put into words. */
  public String condition(String event, String source) {
    List<EventField> fields = fields(event);
    return SimpleCondition.read(source)
        .map(
            simple ->
                simple.tests().stream()
                    .map(test -> test(test, fields))
                    .reduce(
                        (some, last) ->
                            text(simple.any() ? "rules.said.or" : "rules.said.and", some, last))
                    .orElse(""))
        .orElseGet(() -> text("rules.said.cel", source));
  }

  private String test(FieldTest test, List<EventField> fields) {
    EventField field =
        fields.stream()
            .filter(one -> one.path().equals(test.field()))
            .findFirst()
            .orElseGet(() -> new EventField(test.field(), FieldType.TEXT, true, List.of(), null));
    if (test.field().equals("nth") && test.value().matches("\\d{1,9}")) {
      String key = "rules.said.nth." + EnumWord.of(test.comparison());
      String said = texts.find(key, Integer.valueOf(test.value()));
      if (said != null) {
        return said;
      }
    }
    String value = field.choices().isEmpty() ? test.value() : value(field, test.value());
    return text("rules.said." + EnumWord.of(test.comparison()), field(field), value);
  }
}
