package org.cairncrm.notes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.NoteContent;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.notes.Notes;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.shell.web.HtmxAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes, pins, deletes and restores a note. */
@Controller
class NoteForms {
  private final Notes notes;
  private final CustomerNames names;
  private final FieldFaults faults;

  NoteForms(Notes notes, CustomerNames names, FieldFaults faults) {
    this.notes = notes;
    this.names = names;
    this.faults = faults;
  }

  @GetMapping("/notes/{id}/edit")
  @RequiresPermission(NotePermissions.WRITE)
  @AuditedRead(action = "note-read", subject = "note:{id}")
  String edit(@PathVariable UUID id, Model model) {
    Note note = notes.get(id);
    return edit(model, note, note.text(), Map.of());
  }

  @PostMapping("/notes/{id}/edit")
  @RequiresPermission(NotePermissions.WRITE)
  String change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int version,
      HttpServletResponse response,
      Model model) {
    var content = new NoteContent(text);
    Map<String, String> errors = faults.of(content);
    if (errors.isEmpty()) {
      try {
        notes.change(id, content, version);
        return "redirect:/notes/" + id;
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      } catch (Stale changedMeanwhile) {
        model.addAttribute("stale", true);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return edit(model, notes.get(id), text, errors);
  }

  private String edit(Model model, Note note, String text, Map<String, String> errors) {
    model.addAttribute("note", note);
    model.addAttribute("text", text);
    model.addAttribute("errors", errors);
    model.addAttribute("customerId", note.customerId());
    model.addAttribute("customer", names.of(List.of(note.customerId())).get(note.customerId()));
    return "notes/edit";
  }

  @PostMapping("/notes/{id}/pin")
  @RequiresPermission(NotePermissions.WRITE)
  @Nullable String pin(
      @PathVariable UUID id,
      @RequestParam boolean pinned,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    notes.pin(id, pinned);
    return HtmxAnswer.done("/notes/" + id, htmx, response);
  }

  @PostMapping("/notes/{id}/deletion")
  @RequiresPermission(NotePermissions.WRITE)
  String delete(@PathVariable UUID id) {
    notes.delete(id);
    return "redirect:/notes/" + id;
  }

  @PostMapping("/notes/{id}/restoration")
  @RequiresPermission(NotePermissions.WRITE)
  String restore(@PathVariable UUID id) {
    notes.restore(id);
    return "redirect:/notes/" + id;
  }
}
