package org.cairncrm.console.web;

/** A piece of a sentence, said alike throughout. */
record Run(String text, boolean strong) {}
