package org.cairncrm.notes;

import java.util.UUID;
import org.cairncrm.events.CustomerEvent;

/** Something that happened to a note. */
public interface NoteEvent extends CustomerEvent {
  UUID note();
}
