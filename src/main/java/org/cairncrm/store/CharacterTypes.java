package org.cairncrm.store;

import java.util.List;
import java.util.Locale;

/**
 * The LC_CTYPE of a new cluster. The index of the search takes from it which characters are
 * letters; with {@code C} only those of ASCII are. The names of locales differ between systems, and
 * a bare one may lack some.
 */
final class CharacterTypes {
  /**
   * Used if none of the others exists: the search still finds everything, but without its index.
   */
  static final String ASCII_ONLY = "C";

  /** Fails unless the index would hold all letters of "Łódź". */
  static final String PROBE =
      """
      create extension pg_trgm;
      do $$ begin if cardinality(show_trgm(chr(321) || chr(243) || 'd' || chr(378))) <> 5 then raise 'ASCII only'; end if; end $$;
      drop extension pg_trgm;
      """;

  private CharacterTypes() {}

  /**
   * The names to try, best first.
   *
   * @param system as {@code os.name} has it
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
