package org.cairncrm.rules.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form of a document: a field, a group of fields or a list.
 *
 * @param at the JSON pointer of its value in the document
 * @param help a sentence that explains the value
 * @param value the value as it is written; empty for none, and for groups and lists
 * @param choices the values to choose from
 * @param required whether the document needs it
 * @param present whether the document has it
 * @param parts the fields of a group, or the items of a list
 */
public record FormPart(
    String at,
    String label,
    @Nullable String help,
    Control control,
    String value,
    List<String> choices,
    boolean required,
    boolean present,
    List<FormPart> parts) {
  /** The control that shows a part. */
  public enum Control {
    TEXT,
    LINES,
    NUMBER,
    CHOICE,
    GROUP,
    LIST,
    /** A value that can be edited in the text only. */
    OTHER
  }

  /** Whether it is one field. */
  public boolean isField() {
    return control != Control.GROUP && control != Control.LIST && control != Control.OTHER;
  }

  /** The name of an item of a list: its title or, without one, its first text. */
  public String name() {
    return parts.stream()
        .filter(part -> part.at().endsWith("/title"))
        .findFirst()
        .or(() -> parts.stream().filter(FormPart::isField).findFirst())
        .map(FormPart::value)
        .orElse("");
  }
}
