package org.cairncrm.notes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.attachments.ReceivedFile;
import org.cairncrm.attachments.web.UploadedForm;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.shell.web.HtmxAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Adds a note with its files to a customer or an order. */
@Controller
class NewNoteForm {
  private final Notes notes;
  private final Attachments attachments;
  private final Orders orders;
  private final CustomerNames names;
  private final FieldFaults faults;

  NewNoteForm(
      Notes notes,
      Attachments attachments,
      Orders orders,
      CustomerNames names,
      FieldFaults faults) {
    this.notes = notes;
    this.attachments = attachments;
    this.orders = orders;
    this.names = names;
    this.faults = faults;
  }

  @PostMapping("/customers/{id}/notes")
  @RequiresPermission(NotePermissions.WRITE)
  String addToCustomer(
      @PathVariable CustomerId id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    model.addAttribute("order", null);
    show(model, "/customers/" + id, id);
    Map<String, String> errors =
        save(id, request, model, (note, files) -> notes.add(id, note, files));
    return answered("/customers/" + id, errors, htmx != null, response, model);
  }

  @PostMapping("/orders/{id}/notes")
  @RequiresPermission(NotePermissions.WRITE)
  String addToOrder(
      @PathVariable OrderId id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var order = orders.get(id);
    model.addAttribute("order", order.number());
    show(model, "/orders/" + id, order.customerId());
    Map<String, String> errors =
        save(order.customerId(), request, model, (note, files) -> notes.add(id, note, files));
    return answered("/orders/" + id, errors, htmx != null, response, model);
  }

  private void show(Model model, String subject, CustomerId customer) {
    String name = names.of(List.of(customer)).get(customer);
    if (name == null) {
      throw new NotFound("customer", customer);
    }
    model.addAttribute("customerId", customer);
    model.addAttribute("customer", name);
    model.addAttribute("subject", subject);
    model.addAttribute("address", subject + "/notes");
    model.addAttribute("answer", true);
  }

  /** Saves the note; otherwise the model gets what was sent, and the faults are returned. */
  private Map<String, String> save(
      CustomerId customer,
      HttpServletRequest request,
      Model model,
      BiConsumer<NewNote, List<ReceivedFile>> save)
      throws IOException {
    UploadedForm form =
        UploadedForm.of(
            request, (fields, name, content) -> attachments.receive(customer, name, content));
    List<ReceivedFile> files = form.received(attachments, customer);
    NewNote wanted = NewNote.of(form.field("text"));
    Map<String, String> errors = new TreeMap<>(faults.of(wanted));
    form.faults().forEach(fault -> errors.putIfAbsent("files", fault));
    if (errors.isEmpty()) {
      try {
        save.accept(wanted, files);
      } catch (Invalid refused) {
        errors.putAll(FieldFaults.of(refused));
      } catch (Conflict refused) {
        errors.put("files", KnownTexts.ofPage(refused.getMessage()));
      }
    }
    if (!errors.isEmpty()) {
      model.addAttribute("text", form.field("text"));
      model.addAttribute("received", files);
    }
    return errors;
  }

  private static String answered(
      String subject,
      Map<String, String> errors,
      boolean htmx,
      HttpServletResponse response,
      Model model) {
    if (!errors.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    } else if (htmx) {
      HtmxAnswer.done(response);
    } else {
      return "redirect:" + subject;
    }
    model.addAttribute("errors", errors);
    return htmx ? "notes/parts :: new-note(action=${address})" : "notes/form";
  }
}
