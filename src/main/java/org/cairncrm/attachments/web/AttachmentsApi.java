package org.cairncrm.attachments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.attachments.Attachment;
import org.cairncrm.attachments.AttachmentPermissions;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.SingleLine;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/attachments")
@Tag(name = "Attachments")
class AttachmentsApi {
  private final Attachments attachments;

  AttachmentsApi(Attachments attachments) {
    this.attachments = attachments;
  }

  /** Why an attachment is removed. */
  record RemovedAttachment(@NotNull @FreeText @Size(min = 1, max = 2000) String reason) {}

  @PutMapping("/{id}")
  @RequiresPermission(AttachmentPermissions.WRITE)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "addAttachment",
      summary =
          "Send a file that belongs to a contact or another thing, under an id of your choice",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))
              }))
  ResponseEntity<Attachment> add(
      @PathVariable UUID id,
      @RequestParam @KnownWord("AttachmentOwner") String owner,
      @RequestParam UUID ownerId,
      @RequestParam @SingleLine @Size(max = 200) String name,
      HttpServletRequest request)
      throws IOException {
    return OutcomeResponse.of(
        attachments.add(id, owner, ownerId, name, request.getInputStream()),
        one -> "/api/attachments/" + one.id());
  }

  @GetMapping
  @RequiresPermission(AttachmentPermissions.READ)
  @ResponseStatuses({200, 404})
  @Operation(
      operationId = "listAttachments",
      summary = "List the attachments of a contact or another thing, the oldest first")
  @AuditedRead(action = "attachments-read", subject = "attachments")
  List<Attachment> list(
      @RequestParam @KnownWord("AttachmentOwner") String owner, @RequestParam UUID ownerId) {
    return attachments.list(owner, ownerId);
  }

  @GetMapping("/{id}")
  @RequiresPermission(AttachmentPermissions.READ)
  @Operation(
      operationId = "getAttachment",
      summary = "Read the name, type and size of an attachment, also after its removal")
  @AuditedRead(action = "attachments-read", subject = "attachment:{id}")
  Attachment get(@PathVariable UUID id) {
    return attachments.get(id);
  }

  @GetMapping("/{id}/content")
  @RequiresPermission(AttachmentPermissions.READ)
  @Operation(
      operationId = "downloadAttachment",
      summary = "Download the content of an attachment",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The file as it was sent",
              headers =
                  @Header(
                      name = "Content-Disposition",
                      description = "The name of the file",
                      schema = @Schema(type = "string")),
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @AuditedRead(action = "attachment-opened", subject = "attachment:{id}")
  void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    FileResponse.send(
        attachments,
        attachments.get(id),
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        false,
        response);
  }

  @PostMapping("/{id}/removal")
  @RequiresPermission(AttachmentPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "removeAttachment",
      summary = "Remove an attachment and delete its content")
  ResponseEntity<Attachment> remove(
      @PathVariable UUID id, @Valid @RequestBody RemovedAttachment removal) {
    return ResponseEntity.ok(attachments.remove(id, removal.reason()));
  }
}
