package org.cairncrm.rules.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field in the panel of a document.
 *
 * @param at the JSON pointer of its value
 * @param label its label
 * @param control {@code text}, {@code lines}, {@code number}, {@code day} or {@code choice}
 * @param help a sentence that explains the value; null if the label is enough
 * @param faults the faults of its value
 */
public record PanelField(
    String at,
    String label,
    String control,
    String value,
    List<PanelChoice> choices,
    @Nullable String help,
    List<String> faults) {
  /** The same field for a narrow place, such as a row of fields. */
  public PanelField withoutHelp() {
    return new PanelField(at, label, control, value, choices, null, faults);
  }

  public String id() {
    return "panel" + at;
  }

  /** The ids of the texts that describe the field; null if there are none. */
  public @Nullable String described() {
    String described =
        (help == null ? "" : id() + "-hint") + (faults.isEmpty() ? "" : " " + id() + "-error");
    return described.isEmpty() ? null : described.strip();
  }
}
