package org.cairncrm.journeys;

import java.math.BigDecimal;
import java.util.List;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a journey.
 *
 * @param name the stable name, which stored positions use
 * @param texts its title, goal, and the verb for customers who move on, shown after a percentage
 * @param owner who is responsible for it; null if nobody is named
 * @param targetDays the number of days within which customers should move on; null for no target
 * @param emotion the planned feeling of customers, 1 to 5; null if none is planned
 * @param enter the ways that lead to this stage
 */
record Stage(
    String name,
    MapTexts texts,
    @Nullable String owner,
    @Nullable Integer targetDays,
    @Nullable BigDecimal emotion,
    List<Way> enter,
    List<Touchpoint> touchpoints,
    List<StageAction> actions)
    implements Target {
  static final String ONWARD = "onward";
  private static final String GOAL = "goal";

  Stage {
    enter = List.copyOf(enter);
    touchpoints = List.copyOf(touchpoints);
    actions = List.copyOf(actions);
  }

  @Override
  public String title() {
    return texts.title();
  }

  @Override
  public String title(Language language) {
    return texts.title(language);
  }

  /** What customers do who move on. */
  String onward() {
    String onward = texts.get(ONWARD, Language.ofPage());
    return onward == null ? "go on" : onward;
  }

  @Nullable String goal() {
    return texts.get(GOAL);
  }
}
