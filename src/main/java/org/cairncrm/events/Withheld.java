package org.cairncrm.events;

import java.util.List;

/**
 * The parts of an event that a reader may not see.
 *
 * @param fields the fields that are empty for this reader, regardless of their content
 * @param needs the permission to read them
 */
public record Withheld(List<String> fields, String needs) {}
