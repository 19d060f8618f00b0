package org.cairncrm.rules.documents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two versions of a document.
 *
 * @param path from the whole document to the value: keys, and the names of items of lists
 * @param before the value as JSON; null if it was added
 * @param after the value as JSON; null if it was removed
 * @param sentence the difference in words; null if its kind of documents has none
 */
@Schema(name = "DocumentChange")
public record DocumentChange(
    Kind kind,
    List<String> path,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String sentence) {
  DocumentChange(Kind kind, List<String> path, @Nullable Object before, @Nullable Object after) {
    this(kind, path, before, after, null);
  }

  /** The same difference in words. */
  public DocumentChange saying(@Nullable String words) {
    return new DocumentChange(kind, path, before, after, words);
  }

  /** The value before as YAML; null if it was added. */
  public @Nullable String beforeText() {
    return text(before);
  }

  /** The value after as YAML; null if it was removed. */
  public @Nullable String afterText() {
    return text(after);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof JsonNode node ? YamlLayout.block(node, 0) : null;
  }

  /** The kinds of differences. */
  @Schema(name = "DocumentChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** An item that changed its position among the items that both versions have. */
    MOVED
  }
}
