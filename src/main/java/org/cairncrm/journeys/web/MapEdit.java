package org.cairncrm.journeys.web;

import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * A change of a map that a person makes in the drawing or the panel.
 *
 * @param at the JSON pointer of the part
 * @param edit the kind of change: {@code set}, {@code add}, {@code remove}, {@code move}, {@code
 *     kind}, {@code time}, {@code tests} or {@code from}
 * @param value the new value; the lane of a touchpoint that is added; the new place of a part that
 *     is moved, or of a stage that is added
 * @param field the fields of a condition
 * @param comparison the comparison of each field
 * @param operand the value with which each field is compared
 * @param joined {@code any} if one comparison is enough
 * @param stages the stages from which a way leads
 */
record MapEdit(
    String at,
    String edit,
    String value,
    List<String> field,
    List<String> comparison,
    List<String> operand,
    String joined,
    String amount,
    String unit,
    List<String> stages) {
  /** The places that a change can have. */
  private static final String PLACES =
      "(/(stages|exits|entry)(/\\d{1,3}(/(enter|leave|touchpoints|actions)(/\\d{1,3})?)?)?)?"
          + "(/task|/texts/[a-z]{2})?(/[a-zA-Z]+)?";

  /** Reads the fields of a form. A value is taken as it was entered, commas included. */
  static MapEdit of(MultiValueMap<String, String> form) {
    return new MapEdit(
        first(form, "at"),
        first(form, "edit"),
        first(form, "value"),
        all(form, "field"),
        all(form, "comparison"),
        all(form, "operand"),
        first(form, "joined"),
        first(form, "amount"),
        first(form, "unit"),
        all(form, "stages"));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "")
        .replace("\r\n", "\n")
        .replace("\0", "");
  }

  private static List<String> all(MultiValueMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream()
        .map(value -> value.replace("\0", ""))
        .toList();
  }

  /** Whether the place is one that a map can have. */
  boolean isPlaced() {
    return at.matches(PLACES);
  }

  /** The entered value as a place in a list; {@code last} if it is none. */
  int place(int last) {
    return value.matches("\\d{1,4}") ? Math.min(Integer.parseInt(value), last) : last;
  }
}
