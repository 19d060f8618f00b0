package org.cairncrm.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.attachments.Attachment;
import org.cairncrm.attachments.AttachmentPermissions;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, sends and removes the attachments that pages of other modules list. */
@Controller
@RequestMapping("/attachments")
class AttachmentPages {
  private final Attachments attachments;

  AttachmentPages(Attachments attachments) {
    this.attachments = attachments;
  }

  @PostMapping
  @RequiresPermission(AttachmentPermissions.WRITE)
  String add(HttpServletRequest request, RedirectAttributes next) throws IOException {
    UploadedForm form =
        UploadedForm.of(
            request,
            (fields, name, content) ->
                attachments.receive(owner(fields), ownerId(fields), name, content));
    String owner = owner(form.fields());
    UUID ownerId = ownerId(form.fields());
    String page = attachments.page(owner, ownerId);
    if (!form.faults().isEmpty()) {
      next.addFlashAttribute("fileFaults", form.faults());
    }
    if (!form.files().isEmpty()) {
      try {
        attachments.attach(form.files().getFirst().customer(), owner, ownerId, form.files());
      } catch (Conflict refused) {
        next.addFlashAttribute("fileFaults", List.of(KnownTexts.ofPage(refused.getMessage())));
      }
    }
    return "redirect:" + page;
  }

  private static String owner(Map<String, List<String>> fields) {
    return fields.getOrDefault("owner", List.of("")).getFirst();
  }

  private static UUID ownerId(Map<String, List<String>> fields) {
    String id = fields.getOrDefault("ownerId", List.of("")).getFirst();
    try {
      return Ids.parse(id);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound(owner(fields), id);
    }
  }

  /**
   * @param save whether a picture is saved instead of being shown
   */
  @GetMapping("/{id}")
  @RequiresPermission(AttachmentPermissions.READ)
  @AuditedRead(action = "attachment-opened", subject = "attachment:{id}")
  void open(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean save,
      HttpServletResponse response)
      throws IOException {
    Attachment attachment = attachments.get(id);
    FileResponse.send(attachments, attachment, attachment.mediaType(), !save, response);
  }

  @PostMapping("/{id}/removal")
  @RequiresPermission(AttachmentPermissions.WRITE)
  String remove(
      @PathVariable UUID id, @RequestParam @NotBlank @FreeText @Size(max = 2000) String reason) {
    Attachment removed = attachments.remove(id, reason);
    return "redirect:" + attachments.page(removed.owner(), removed.ownerId());
  }
}
