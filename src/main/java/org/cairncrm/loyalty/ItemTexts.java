package org.cairncrm.loyalty;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Objects;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a reward in the catalogue by language, at least one of them. Customers with another
 * language read the English text, or else the first one.
 */
public record ItemTexts(
    @Nullable @Valid ItemText en,
    @Nullable @Valid ItemText pl,
    @Nullable @Valid ItemText ro,
    @Nullable @Valid ItemText it) {
  /** Texts in English alone. */
  public static ItemTexts english(String name) {
    return new ItemTexts(new ItemText(name, null, null), null, null, null);
  }

  /** The text in exactly this language; null if there is none. */
  public @Nullable ItemText exactly(Language language) {
    return switch (language) {
      case EN -> en;
      case PL -> pl;
      case RO -> ro;
      case IT -> it;
    };
  }

  /** The language of the text for a reader of this language. */
  Language languageFor(Language reader) {
    return exactly(reader) != null
        ? reader
        : Arrays.stream(Language.values())
            .filter(language -> exactly(language) != null)
            .findFirst()
            .orElseThrow();
  }

  /** The text for a reader of this language. */
  public ItemText in(Language language) {
    return Objects.requireNonNull(exactly(languageFor(language)));
  }

  /** Whether there is no text at all. */
  boolean none() {
    return en == null && pl == null && ro == null && it == null;
  }
}
