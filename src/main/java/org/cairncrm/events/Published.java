package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * An event of the current command.
 *
 * @param text the text that is stored beside the event
 */
public record Published<E extends CustomerEvent>(E event, @Nullable String text) {}
