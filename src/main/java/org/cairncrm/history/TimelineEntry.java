package org.cairncrm.history;

import java.util.List;
import org.cairncrm.events.Recorded;

/**
 * Something that happened, and what Cairn did about it in the same moment.
 *
 * @param followed in the order of recording
 */
public record TimelineEntry(Recorded event, List<Recorded> followed) {}
