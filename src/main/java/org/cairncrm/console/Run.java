package org.cairncrm.console;

/** A piece of a sentence, said alike throughout. */
record Run(String text, boolean strong) {}
