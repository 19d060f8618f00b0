package org.cairncrm.journeys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposes the stage of a new version in which customers of an older stage go on. */
final class StageProposal {
  private StageProposal() {}

  /** By the same name, else by the same title, else by words in common; null for none. */
  static @Nullable String of(String stage, String title, JourneyMap next) {
    if (next.stage(stage) != null) {
      return stage;
    }
    String words = words(title);
    for (Stage candidate : next.stages()) {
      if (words(candidate.title()).equals(words)) {
        return candidate.name();
      }
    }
    return next.stages().stream()
        .filter(candidate -> contains(words(candidate.title()), words))
        .map(Stage::name)
        .findFirst()
        .orElse(null);
  }

  private static boolean contains(String one, String other) {
    return !one.isBlank()
        && !other.isBlank()
        && ((" " + one + " ").contains(" " + other + " ")
            || (" " + other + " ").contains(" " + one + " "));
  }

  private static String words(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
