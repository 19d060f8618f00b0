package org.cairncrm.console.web;

/** A piece of a sentence, said alike throughout. */
record TextRun(String text, boolean strong) {}
