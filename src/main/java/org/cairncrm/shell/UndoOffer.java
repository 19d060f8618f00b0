package org.cairncrm.shell;

/**
 * The offer to undo what a person has just done, as the attribute {@code undo} of a page's model.
 *
 * @param text the key of the message that says what was done
 * @param thing what it was done to, the argument of the message
 * @param action the address that undoes it, by a POST without fields
 */
public record UndoOffer(String text, String thing, String action) {}
