package org.cairncrm.offers;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/** The words of an offer in the languages of its customers. */
public record OfferTexts(
    @Nullable @Valid OfferText en,
    @Nullable @Valid OfferText pl,
    @Nullable @Valid OfferText ro,
    @Nullable @Valid OfferText it) {
  /** The words that were written in a language; null if there are none. */
  public @Nullable OfferText written(Language language) {
    return switch (language) {
      case EN -> en;
      case PL -> pl;
      case RO -> ro;
      case IT -> it;
    };
  }

  /** The words in a language, or else in English, or else in the first language that has some. */
  @Nullable OfferText in(Language language) {
    return Stream.of(written(language), en, pl, ro, it)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
