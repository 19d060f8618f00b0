package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.shared.Language;

/**
 * A way of leaving a journey.
 *
 * @param name the stable name, which ended runs use
 * @param ways each of them ends the run
 */
record Exit(String name, MapTexts texts, ExitOutcome outcome, List<Way> ways) implements Target {
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
}
