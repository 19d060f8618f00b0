package org.cairncrm.lists;

/**
 * Buttons in each row of a list. A module declares them as a bean.
 *
 * @param list the name of the list
 * @param permission that the buttons need
 * @param template with the fragment {@code acts}; it has the {@code row} and the {@code screen}
 */
public record ListRowActs(String list, String permission, String template) {}
