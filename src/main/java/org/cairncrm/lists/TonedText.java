package org.cairncrm.lists;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A short text that is shown as a tag.
 *
 * @param tone the class of the stylesheet for its colour; empty for none
 */
public record TonedText(@JsonValue String text, String tone) {}
