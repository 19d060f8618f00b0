package org.cairncrm.journeys;

import java.util.Map;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a map, a stage, a touchpoint or an exit: as they are written, and in other
 * languages.
 *
 * @param texts the texts as they are written, by key, such as {@code title}
 * @param others the texts in other languages
 */
record MapTexts(Map<String, String> texts, Map<Language, Map<String, String>> others) {
  static final String TITLE = "title";

  MapTexts {
    texts = Map.copyOf(texts);
    others = Map.copyOf(others);
  }

  static MapTexts of(String title) {
    return new MapTexts(Map.of(TITLE, title), Map.of());
  }

  String title() {
    return texts.getOrDefault(TITLE, "");
  }

  /** The text as it is written; null if there is none. */
  @Nullable String get(String key) {
    return texts.get(key);
  }

  /** The text in this language, or else as it is written; null if there is none. */
  @Nullable String get(String key, Language language) {
    String text = others.getOrDefault(language, Map.of()).get(key);
    return text == null ? texts.get(key) : text;
  }

  String title(Language language) {
    String title = get(TITLE, language);
    return title == null ? "" : title;
  }
}
