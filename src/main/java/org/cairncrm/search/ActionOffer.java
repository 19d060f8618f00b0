package org.cairncrm.search;

/**
 * An action that the search offers.
 *
 * @param label its name, in words
 * @param icon the name of its icon in templates
 * @param page the address of the page that does it
 */
public record ActionOffer(String label, String icon, String page) {}
