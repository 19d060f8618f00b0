package org.cairncrm.notes;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the text of a note.
 *
 * @param text the text as it was written
 * @param username the colleague whom this piece mentions; null if it mentions nobody
 */
public record NotePiece(String text, @Nullable String username) {}
