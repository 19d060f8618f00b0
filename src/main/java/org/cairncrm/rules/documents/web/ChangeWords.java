package org.cairncrm.rules.documents.web;

import org.cairncrm.rules.documents.DocumentChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the differences between two texts of a kind of documents into sentences. */
public interface ChangeWords {
  /** For kinds of documents whose differences are shown as paths and values. */
  ChangeWords NONE = (before, after, change) -> null;

  /**
   * A sentence in the language of the reader; null if this kind has none.
   *
   * @param before the whole document before; an empty object if there was none
   * @param after the whole document after
   */
  @Nullable String sentence(JsonNode before, JsonNode after, DocumentChange change);
}
