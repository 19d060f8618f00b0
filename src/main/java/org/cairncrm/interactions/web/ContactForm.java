package org.cairncrm.interactions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.attachments.ReceivedFile;
import org.cairncrm.attachments.web.UploadedForm;
import org.cairncrm.customers.Customers;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.PersonalZone;
import org.cairncrm.shell.UndoOffer;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.shell.web.HtmxAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Logs a contact: in the dialog of the customer's page, or on a page of its own. */
@Controller
@RequestMapping("/customers/{id}/contacts")
class ContactForm {
  private final Interactions interactions;
  private final Attachments attachments;
  private final Customers customers;
  private final ContactChoices choices;
  private final FieldFaults faults;
  private final PersonalZone zone;

  ContactForm(
      Interactions interactions,
      Attachments attachments,
      Customers customers,
      ContactChoices choices,
      FieldFaults faults,
      PersonalZone zone) {
    this.interactions = interactions;
    this.attachments = attachments;
    this.customers = customers;
    this.choices = choices;
    this.faults = faults;
    this.zone = zone;
  }

  /** The empty form, or one that a link has filled in, such as the answer to a contact. */
  @GetMapping("/new")
  @RequiresPermission(InteractionPermissions.WRITE)
  @AuditedRead(action = "contacts-read", subject = "customer:{id}")
  String blank(
      @PathVariable CustomerId id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("whom", customers.get(id));
    ContactDraft filled =
        ContactDraft.of(field -> Objects.requireNonNullElse(request.getParameter(field), ""));
    return show(model, id, filled, List.of(), htmx);
  }

  /** The options of the customer's orders, which the dialog reads when it is opened. */
  @GetMapping("/orders")
  @RequiresPermission(InteractionPermissions.WRITE)
  @AuditedRead(action = "contacts-read", subject = "customer:{id}")
  String orders(@PathVariable CustomerId id, Model model) {
    choices.show(model, id, ContactDraft.blank());
    return "interactions/parts :: orders";
  }

  @PostMapping
  @RequiresPermission(InteractionPermissions.WRITE)
  String log(
      @PathVariable CustomerId id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    customers.get(id);
    UploadedForm form =
        UploadedForm.of(request, (fields, name, content) -> attachments.receive(id, name, content));
    ContactDraft draft = ContactDraft.of(form::field);
    List<ReceivedFile> files = form.received(attachments, id);
    Map<String, String> errors = record(id, draft, form, files, model);
    if (errors.isEmpty() && htmx == null) {
      return "redirect:/customers/" + id;
    }
    if (errors.isEmpty()) {
      HtmxAnswer.done(response);
      show(model, id, ContactDraft.blank(), List.of(), htmx);
      return "interactions/log :: logged";
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("errors", errors);
    return show(model, id, draft, files, htmx);
  }

  private Map<String, String> record(
      CustomerId customer,
      ContactDraft draft,
      UploadedForm form,
      List<ReceivedFile> files,
      Model model) {
    var checks = new Checks();
    NewInteraction wanted = draft.logged(zone.id(), checks);
    form.faults().forEach(fault -> checks.add("files", fault));
    Map<String, String> errors = new LinkedHashMap<>();
    checks
        .faults()
        .forEach(fault -> errors.putIfAbsent(fault.field(), KnownTexts.ofPage(fault.message())));
    if (wanted != null) {
      faults.of(wanted).forEach(errors::putIfAbsent);
    }
    if (errors.isEmpty()) {
      try {
        Interaction contact =
            interactions.record(customer, Objects.requireNonNull(wanted), files).value();
        offerUndo(contact, model);
      } catch (Invalid refused) {
        return FieldFaults.of(refused);
      } catch (Conflict refused) {
        return Map.of("files", KnownTexts.ofPage(refused.getMessage()));
      }
    }
    return errors;
  }

  /** Says which other contact was answered with it, since nobody asked for that. */
  private void offerUndo(Interaction contact, Model model) {
    if (contact.direction() == Direction.OUTBOUND) {
      interactions.answeredBy(contact).stream()
          .filter(one -> !one.id().equals(contact.answers()))
          .findFirst()
          .ifPresent(
              one ->
                  model.addAttribute(
                      "undo",
                      new UndoOffer(
                          "interactions.answered.undo",
                          one.subject(),
                          "/interactions/" + contact.id() + "/answer-undo")));
    }
  }

  private String show(
      Model model,
      CustomerId id,
      ContactDraft draft,
      List<ReceivedFile> files,
      @Nullable String htmx) {
    choices.show(model, id, draft);
    UUID answered = draft.answered();
    Interaction question = answered == null ? null : interactions.get(answered);
    model.addAttribute(
        "question", question != null && question.customer().equals(id) ? question : null);
    model.addAttribute("id", id);
    model.addAttribute("received", files);
    model.addAttribute("alone", htmx == null);
    return htmx == null ? "interactions/log" : "interactions/log :: form";
  }
}
