package org.cairncrm.notes;

import java.time.Instant;
import org.cairncrm.shared.Actor;

/**
 * The text of a note as it was written at one time.
 *
 * @param version the version of the note from which on it had this text
 */
public record NoteVersion(int version, String text, Instant writtenAt, Actor writtenBy) {}
