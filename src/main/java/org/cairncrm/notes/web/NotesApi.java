package org.cairncrm.notes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.NoteContent;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.notes.NoteVersion;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notes")
class NotesApi {
  private final Notes notes;

  NotesApi(Notes notes) {
    this.notes = notes;
  }

  @PostMapping("/api/customers/{id}/notes")
  @RequiresPermission(NotePermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "addCustomerNote",
      summary = "Add a note on a customer, once for each source and external id")
  ResponseEntity<Note> add(@PathVariable CustomerId id, @Valid @RequestBody NewNote note) {
    return added(notes.add(id, note));
  }

  @GetMapping("/api/customers/{id}/notes")
  @RequiresPermission(NotePermissions.READ)
  @Operation(
      operationId = "listCustomerNotes",
      summary =
          "List the notes on a customer and on the customer's orders, pinned ones first, then the"
              + " newest")
  @AuditedRead(action = "notes-read", subject = "customer:{id}")
  Page<Note> of(@PathVariable CustomerId id, PageRequest page) {
    return notes.of(id, page);
  }

  @PostMapping("/api/orders/{id}/notes")
  @RequiresPermission(NotePermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "addOrderNote",
      summary = "Add a note on an order, once for each source and external id")
  ResponseEntity<Note> add(@PathVariable OrderId id, @Valid @RequestBody NewNote note) {
    return added(notes.add(id, note));
  }

  @GetMapping("/api/orders/{id}/notes")
  @RequiresPermission(NotePermissions.READ)
  @Operation(
      operationId = "listOrderNotes",
      summary = "List the notes on an order, pinned ones first, then the newest")
  @AuditedRead(action = "notes-read", subject = "order:{id}")
  Page<Note> of(@PathVariable OrderId id, PageRequest page) {
    return notes.of(id, page);
  }

  @GetMapping("/api/notes/{id}")
  @RequiresPermission(NotePermissions.READ)
  @Operation(operationId = "getNote", summary = "Read a note, also if it is deleted")
  @AuditedRead(action = "note-read", subject = "note:{id}")
  ResponseEntity<Note> get(@PathVariable UUID id) {
    return tagged(notes.get(id));
  }

  @PutMapping("/api/notes/{id}")
  @RequiresPermission(NotePermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "updateNote",
      summary = "Replace the text of a note if it still has the version of If-Match")
  ResponseEntity<Note> change(
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody NoteContent content) {
    return tagged(notes.change(id, content, VersionTag.read(ifMatch)));
  }

  @DeleteMapping("/api/notes/{id}")
  @RequiresPermission(NotePermissions.WRITE)
  @ResponseStatuses(204)
  @Operation(operationId = "deleteNote", summary = "Delete a note, which can be restored")
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    notes.delete(id);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/notes/{id}/restoration")
  @RequiresPermission(NotePermissions.WRITE)
  @Operation(operationId = "restoreNote", summary = "Restore a deleted note")
  ResponseEntity<Note> restore(@PathVariable UUID id) {
    return tagged(notes.restore(id));
  }

  @PostMapping("/api/notes/{id}/pin")
  @RequiresPermission(NotePermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "pinNote", summary = "Pin a note, so that it comes before the others")
  ResponseEntity<Note> pin(@PathVariable UUID id) {
    return tagged(notes.pin(id, true));
  }

  @DeleteMapping("/api/notes/{id}/pin")
  @RequiresPermission(NotePermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "unpinNote", summary = "Unpin a note")
  ResponseEntity<Note> unpin(@PathVariable UUID id) {
    return tagged(notes.pin(id, false));
  }

  @GetMapping("/api/notes/{id}/versions")
  @RequiresPermission(NotePermissions.READ)
  @Operation(
      operationId = "listNoteVersions",
      summary = "List the texts that a note had, the newest first")
  @AuditedRead(action = "note-read", subject = "note:{id}")
  Page<NoteVersion> versions(@PathVariable UUID id, PageRequest page) {
    return notes.versions(id, page);
  }

  private static ResponseEntity<Note> added(Outcome<Note> outcome) {
    return OutcomeResponse.of(outcome, note -> "/api/notes/" + note.id(), Note::version);
  }

  private static ResponseEntity<Note> tagged(Note note) {
    return ResponseEntity.ok().eTag(VersionTag.of(note.version())).body(note);
  }
}
