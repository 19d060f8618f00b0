package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Why something happened, as the page shows it.
 *
 * @param causes the first cause first
 * @param decision of the rule that led to it
 * @param declined decisions of the rules that looked at the same and did not act
 */
record Explanation(
    EventLine line,
    List<EventLine> causes,
    List<EventLine> effects,
    @Nullable Decision decision,
    List<Decision> declined) {}
