package org.cairncrm.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.events.Recorded;

/**
 * The answer to "why?": the causes and the effects of an event. The event itself holds the decision
 * of the rule that led to it. The last of the causes holds the decisions of the rules that examined
 * it and did not act.
 *
 * @param causes from the first cause down to the direct cause; empty for a first cause
 * @param effects all direct and indirect effects, in the order of recording
 */
@Schema(name = "EventExplanation")
public record Why(List<Recorded> causes, Recorded event, List<Recorded> effects) {}
