package org.cairncrm.rules.documents.web;

import java.util.List;
import java.util.Locale;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two texts, for a page.
 *
 * @param path such as {@code stages › arrived › title}
 * @param kind {@code added}, {@code removed}, {@code changed} or {@code moved}
 * @param before as YAML; null if it was added
 * @param after as YAML; null if it was removed
 */
public record ShownChange(
    String path, String kind, @Nullable String before, @Nullable String after) {
  /** The differences; null if one of the texts cannot be read. */
  public static @Nullable List<ShownChange> of(
      Documents<?> documents, @Nullable String before, String after) {
    try {
      return documents.changes(before, after).stream().map(ShownChange::of).toList();
    } catch (Invalid unreadable) {
      return null;
    }
  }

  private static ShownChange of(DocumentChange change) {
    return new ShownChange(
        String.join(" › ", change.path()),
        change.kind().name().toLowerCase(Locale.ROOT),
        change.beforeText(),
        change.afterText());
  }
}
