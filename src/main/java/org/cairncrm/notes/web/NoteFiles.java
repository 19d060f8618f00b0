package org.cairncrm.notes.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.attachments.Attachment;
import org.cairncrm.attachments.AttachmentPermissions;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.Notes;
import org.springframework.stereotype.Component;

/** The attachments of notes, as far as the user may see them. */
@Component
class NoteFiles {
  private final Attachments attachments;
  private final Caller caller;

  NoteFiles(Attachments attachments, Caller caller) {
    this.attachments = attachments;
    this.caller = caller;
  }

  /** The attachments of the notes that have some, by the ids of the notes. */
  Map<UUID, List<Attachment>> of(Collection<Note> notes) {
    return caller.may(AttachmentPermissions.READ)
        ? attachments.of(Notes.OWNER, notes.stream().map(Note::id).toList())
        : Map.of();
  }
}
