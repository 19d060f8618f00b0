package org.cairncrm.rules.documents.web;

/** A value to choose from in the panel of a document. */
public record PanelChoice(String value, String label, boolean chosen) {}
