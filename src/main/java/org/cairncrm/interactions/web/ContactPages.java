package org.cairncrm.interactions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionCorrection;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.PersonalZone;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page of a contact, and its correction. */
@Controller
@RequestMapping("/interactions/{id}")
class ContactPages {
  private final Interactions interactions;
  private final ContactView view;
  private final ContactChoices choices;
  private final CustomerNames names;
  private final FieldFaults faults;
  private final LiveStreams streams;
  private final Caller caller;
  private final PersonalZone zone;

  ContactPages(
      Interactions interactions,
      ContactView view,
      ContactChoices choices,
      CustomerNames names,
      FieldFaults faults,
      LiveStreams streams,
      Caller caller,
      PersonalZone zone) {
    this.interactions = interactions;
    this.view = view;
    this.choices = choices;
    this.names = names;
    this.faults = faults;
    this.streams = streams;
    this.caller = caller;
    this.zone = zone;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping
  @RequiresPermission(InteractionPermissions.READ)
  @AuditedRead(action = "contact-read", subject = "contact:{id}")
  String page(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    view.show(model, interactions.get(id));
    return "contact".equals(part) ? "interactions/contact :: contact" : "interactions/contact";
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(InteractionPermissions.READ)
  SseEmitter live(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        interactions.get(id).customer(),
        response,
        caller.stillMay(InteractionPermissions.READ, request.getSession().getId()));
  }

  @GetMapping("/correction")
  @RequiresPermission(InteractionPermissions.WRITE)
  @AuditedRead(action = "contact-read", subject = "contact:{id}")
  String edit(@PathVariable UUID id, Model model) {
    Interaction contact = interactions.get(id);
    return form(model, contact, ContactDraft.of(contact, zone.id()), Map.of());
  }

  @PostMapping("/correction")
  @RequiresPermission(InteractionPermissions.WRITE)
  String correct(
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Interaction before = interactions.get(id);
    ContactDraft draft =
        ContactDraft.of(field -> Objects.requireNonNullElse(request.getParameter(field), ""));
    var checks = new Checks();
    InteractionCorrection correction = draft.correction(before, zone.id(), checks);
    Map<String, String> errors = new LinkedHashMap<>();
    checks
        .faults()
        .forEach(fault -> errors.putIfAbsent(fault.field(), KnownTexts.ofPage(fault.message())));
    if (correction != null) {
      faults.of(correction).forEach(errors::putIfAbsent);
    }
    if (errors.isEmpty()) {
      try {
        interactions.correct(id, Objects.requireNonNull(correction), draft.version());
        return "redirect:/interactions/" + id;
      } catch (Invalid refused) {
        errors.putAll(FieldFaults.of(refused));
      } catch (Stale changedMeanwhile) {
        Interaction now = interactions.get(id);
        model.addAttribute("stale", now);
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(model, now, draft.over(now.version()), errors);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(model, before, draft, errors);
  }

  private String form(
      Model model, Interaction contact, ContactDraft draft, Map<String, String> errors) {
    choices.show(model, contact.customer(), draft);
    model.addAttribute("one", contact);
    model.addAttribute("errors", errors);
    model.addAttribute("customer", names.of(List.of(contact.customer())).get(contact.customer()));
    return "interactions/correction";
  }
}
