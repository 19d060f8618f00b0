package org.cairncrm.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Records an interaction from the customer's page. */
@Controller
class ContactForm {
  private final Interactions interactions;
  private final FieldFaults faults;

  ContactForm(Interactions interactions, FieldFaults faults) {
    this.interactions = interactions;
    this.faults = faults;
  }

  @PostMapping("/customers/{id}/contacts")
  @RequiresPermission(InteractionPermissions.WRITE)
  String log(
      @PathVariable UUID id,
      @RequestParam Channel channel,
      @RequestParam Direction direction,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      HttpServletResponse response,
      Model model) {
    NewInteraction wanted =
        NewInteraction.logged(
            channel, direction, subject.strip(), body.isBlank() ? null : body.strip());
    Map<String, String> errors = record(new CustomerId(id), wanted);
    if (errors.isEmpty() && htmx == null) {
      return "redirect:/customers/" + id;
    }
    if (errors.isEmpty()) {
      response.setHeader("HX-Trigger", "cairn:done");
    } else {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("contact", wanted);
      model.addAttribute("errors", errors);
    }
    model.addAttribute("id", id);
    model.addAttribute("alone", htmx == null);
    model.addAttribute("channels", Channel.values());
    model.addAttribute("directions", Direction.values());
    return htmx == null ? "console/contact" : "console/contact :: form";
  }

  private Map<String, String> record(CustomerId customer, NewInteraction wanted) {
    Map<String, String> errors = faults.of(wanted);
    if (errors.isEmpty()) {
      try {
        interactions.record(customer, wanted);
      } catch (Invalid refused) {
        return FieldFaults.of(refused);
      }
    }
    return errors;
  }
}
