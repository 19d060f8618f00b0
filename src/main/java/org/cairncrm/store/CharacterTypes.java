package org.cairncrm.store;

import java.util.List;
import java.util.Locale;

/**
 * The LC_CTYPE of a new cluster. The search index uses it to recognize letters; with {@code C} it
 * recognizes ASCII letters only. The names of locales differ between systems, and a minimal system
 * may lack some.
 */
final class CharacterTypes {
  /**
   * The fallback if none of the others exists. The search still finds everything, but without its
   * index.
   */
  static final String ASCII_ONLY = "C";

  /** Fails unless the index would contain all letters of "Łódź". */
  static final String PROBE =
      """
      create extension pg_trgm;
      do $$ begin if cardinality(show_trgm(chr(321) || chr(243) || 'd' || chr(378))) <> 5 then raise 'ASCII only'; end if; end $$;
      drop extension pg_trgm;
      """;

  private CharacterTypes() {}

  /**
   * The names of locales to try, the best first.
   *
   * @param system the value of {@code os.name}
   */
  static List<String> candidates(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("en-US", "English_United States.1252");
    }
    return name.startsWith("mac")
        ? List.of("en_US.UTF-8", "UTF-8")
        : List.of("C.UTF-8", "en_US.UTF-8");
  }
}
