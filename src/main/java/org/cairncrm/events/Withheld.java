package org.cairncrm.events;

import java.util.List;

/**
 * What a reader may not see of an event.
 *
 * @param fields that are empty for this reader, whatever they hold
 * @param needs the permission with which they can be read
 */
public record Withheld(List<String> fields, String needs) {}
