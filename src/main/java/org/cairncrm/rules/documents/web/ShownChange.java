package org.cairncrm.rules.documents.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A difference between two texts, for a page.
 *
 * @param path such as {@code stages › arrived › title}
 * @param kind {@code added}, {@code removed}, {@code changed} or {@code moved}
 * @param before as YAML; null if it was added
 * @param after as YAML; null if it was removed
 * @param sentence the difference in words; null if its kind of documents has none
 */
public record ShownChange(
    String path,
    String kind,
    @Nullable String before,
    @Nullable String after,
    @Nullable String sentence) {
  /** The differences, each sentence once; null if one of the texts cannot be read. */
  public static @Nullable List<ShownChange> of(
      Documents<?> documents, ChangeWords words, @Nullable String before, String after) {
    try {
      Set<String> said = new HashSet<>();
      return worded(documents, words, before, after).stream()
          .filter(change -> change.sentence() == null || said.add(change.sentence()))
          .map(ShownChange::of)
          .toList();
    } catch (Invalid unreadable) {
      return null;
    }
  }

  /** The differences with their sentences. */
  static List<DocumentChange> worded(
      Documents<?> documents, ChangeWords words, @Nullable String before, @Nullable String after) {
    JsonNode from = documents.editor().content(before);
    JsonNode to = documents.editor().content(after);
    return documents.editor().changes(before, after).stream()
        .map(change -> change.saying(words.sentence(from, to, change)))
        .toList();
  }

  private static ShownChange of(DocumentChange change) {
    return new ShownChange(
        String.join(" › ", change.path()),
        change.kind().name().toLowerCase(Locale.ROOT),
        change.beforeText(),
        change.afterText(),
        change.sentence());
  }
}
