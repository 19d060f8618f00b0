package org.cairncrm.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Language;

/**
 * A way of leaving a journey.
 *
 * @param name the stable name, which ended runs use
 * @param ways each of them ends the run
 */
record Exit(String name, MapTexts texts, ExitOutcome outcome, List<Way> ways) implements Target {
  /** The titles of the exits that every journey has, by name. */
  static final Map<String, String> COMMON = new LinkedHashMap<>();

  static {
    COMMON.put(JourneyWalk.RESTARTED, "Began again");
    COMMON.put(JourneyWalk.MOVED_OUT, "Moved out after a publication");
  }

  Exit {
    ways = List.copyOf(ways);
  }

  @Override
  public String title() {
    return texts.title();
  }

  @Override
  public String title(Language language) {
    return texts.title(language);
  }

  /** The title of an exit that every journey has, or else its name. */
  static String common(String name, Language language) {
    String title = COMMON.get(name);
    return title == null ? name : KnownTexts.of(language, title);
  }
}
