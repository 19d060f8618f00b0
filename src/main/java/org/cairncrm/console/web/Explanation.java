package org.cairncrm.console.web;

import java.util.List;
import org.cairncrm.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for an event, as the page shows them.
 *
 * @param causes the first cause first
 * @param decision the decision of the rule that led to it
 * @param declined the decisions of rules that examined the same event and did not act
 */
record Explanation(
    EventLine line,
    List<EventLine> causes,
    List<EventLine> effects,
    @Nullable Decision decision,
    List<Decision> declined) {}
