package org.cairncrm.notes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.NoteContent;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
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

/** Adds a note, and changes one. */
@Controller
class NoteForms {

  private final Notes notes;
  private final Orders orders;
  private final CustomerNames names;
  private final FieldFaults faults;

  NoteForms(Notes notes, Orders orders, CustomerNames names, FieldFaults faults) {
    this.notes = notes;
    this.orders = orders;
    this.names = names;
    this.faults = faults;
  }

  @PostMapping("/customers/{id}/notes")
  @RequiresPermission(NotePermissions.WRITE)
  String addToCustomer(
      @PathVariable CustomerId id,
      @RequestParam(defaultValue = "") String text,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("order", null);
    return add(
        "/customers/" + id, id, text, note -> notes.add(id, note), htmx != null, response, model);
  }

  @PostMapping("/orders/{id}/notes")
  @RequiresPermission(NotePermissions.WRITE)
  String addToOrder(
      @PathVariable OrderId id,
      @RequestParam(defaultValue = "") String text,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response,
      Model model) {
    var order = orders.get(id);
    model.addAttribute("order", order.number());
    return add(
        "/orders/" + id,
        order.customerId(),
        text,
        note -> notes.add(id, note),
        htmx != null,
        response,
        model);
  }

  private String add(
      String subject,
      CustomerId customer,
      String text,
      Consumer<NewNote> save,
      boolean htmx,
      HttpServletResponse response,
      Model model) {
    NewNote wanted = NewNote.of(text);
    Map<String, String> errors = faults.of(wanted);
    if (errors.isEmpty()) {
      try {
        save.accept(wanted);
        if (!htmx) {
          return "redirect:" + subject;
        }
        HtmxAnswer.done(response);
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      }
    }
    if (!errors.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("text", text);
    }
    model.addAttribute("errors", errors);
    model.addAttribute("subject", subject);
    model.addAttribute("address", subject + "/notes");
    model.addAttribute("answer", true);
    show(model, customer);
    return htmx ? "notes/parts :: new-note(action=${address})" : "notes/form";
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
    show(model, note.customerId());
    return "notes/edit";
  }

  private void show(Model model, CustomerId customer) {
    model.addAttribute("customerId", customer);
    model.addAttribute("customer", names.of(List.of(customer)).get(customer));
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
