package org.cairncrm.rules.documents.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A change of a document that a person makes in its drawing or its panel.
 *
 * @param at the JSON pointer of the part
 * @param edit the kind of change, such as {@code set}, {@code add}, {@code remove} or {@code move}
 * @param value the new value, or the new place of a part that is moved or added
 * @param field the fields of a condition
 * @param comparison the comparison of each field
 * @param operand the value with which each field is compared
 * @param joined {@code any} if one comparison is enough
 * @param amount the number of units of a time
 * @param unit the unit of a time, such as {@code days}
 * @param chosen the values that are chosen from a list
 */
public record PanelEdit(
    String at,
    String edit,
    String value,
    List<String> field,
    List<String> comparison,
    List<String> operand,
    String joined,
    String amount,
    String unit,
    List<String> chosen) {
  /** Reads the fields of a form. A value is taken as it was entered, commas included. */
  public static PanelEdit of(MultiValueMap<String, String> form) {
    return new PanelEdit(
        first(form, "at"),
        first(form, "edit"),
        first(form, "value"),
        all(form, "field"),
        all(form, "comparison"),
        all(form, "operand"),
        first(form, "joined"),
        first(form, "amount"),
        first(form, "unit"),
        all(form, "chosen"));
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

  /** The entered value as a place in a list; {@code last} if it is none. */
  public int place(int last) {
    return value.matches("\\d{1,4}") ? Math.min(Integer.parseInt(value), last) : last;
  }

  /**
   * The result of a change.
   *
   * @param selected the JSON pointer of the part that is chosen now
   * @param removed the title of a part that was removed; null if the page need not say so
   */
  public record Edited(String text, String selected, @Nullable String removed) {
    public Edited(String text, String selected) {
      this(text, selected, null);
    }
  }
}
