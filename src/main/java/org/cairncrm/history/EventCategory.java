package org.cairncrm.history;

/**
 * The events of one module, as a category that people filter a history by. The module declares it
 * as a bean.
 *
 * @param word its word in JSON and in addresses, such as {@code orders}; its name on pages is the
 *     text {@code kind.<word>}
 * @param module the module that publishes the events, as the journal names it
 * @param permission the permission to see the content of these events, needed in addition to the
 *     one for the history
 * @param place the place in the list of categories, the smallest first
 */
public record EventCategory(String word, String module, String permission, int place) {}
