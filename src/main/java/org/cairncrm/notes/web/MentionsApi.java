package org.cairncrm.notes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.notes.Mention;
import org.cairncrm.notes.Mentions;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mentions")
@Tag(name = "Notes")
class MentionsApi {
  private final Mentions mentions;

  MentionsApi(Mentions mentions) {
    this.mentions = mentions;
  }

  @GetMapping
  @RequiresPermission(NotePermissions.READ)
  @Operation(
      operationId = "listMentions",
      summary = "List the mentions of a person in notes, unread ones first, then the newest")
  @AuditedRead(action = "mentions-read", subject = "mentions")
  Page<Mention> list(
      @RequestParam @Nullable @Size(max = 100) String person,
      @RequestParam @Nullable Boolean unread,
      PageRequest page) {
    return mentions.of(person, unread, page);
  }

  @PostMapping("/{id}/reading")
  @RequiresPermission(NotePermissions.READ)
  @Operation(operationId = "readMention", summary = "Mark a mention as read")
  ResponseEntity<Mention> read(@PathVariable UUID id) {
    return ResponseEntity.ok(mentions.read(id));
  }
}
