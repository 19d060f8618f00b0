package org.cairncrm.lists;

/** A text that leads to a page. */
public record LinkedText(String text, String address) {}
