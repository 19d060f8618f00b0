package org.cairncrm.history;

/**
 * The events of one module, as people filter a history by them. The module declares it as a bean.
 *
 * @param word in JSON and in addresses, such as {@code orders}; its name on pages is the text
 *     {@code kind.<word>}
 * @param module whose events they are, as the journal names it
 * @param permission that a reader needs, besides that for the history, to see the content of these
 *     events
 * @param place in the list of categories, the smallest first
 */
public record EventCategory(String word, String module, String permission, int place) {}
