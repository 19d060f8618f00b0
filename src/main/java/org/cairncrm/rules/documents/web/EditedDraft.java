package org.cairncrm.rules.documents.web;

/**
 * A draft as it was edited on a page.
 *
 * @param revision the revision of the draft that the page had shown
 */
public record EditedDraft(String name, String text, int revision) {}
