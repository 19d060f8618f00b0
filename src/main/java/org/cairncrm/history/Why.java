package org.cairncrm.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.events.Recorded;

/**
 * The answer to "why?": where an event comes from and where it led. The rule that decided stands on
 * the event itself; the rules that looked and did not act stand on the event they looked at, which
 * is the last of the causes.
 *
 * @param causes from the first cause down to the one the event follows from; empty for a first
 *     cause
 * @param effects all that followed, near and far, in the order of recording
 */
@Schema(name = "EventExplanation")
public record Why(List<Recorded> causes, Recorded event, List<Recorded> effects) {}
