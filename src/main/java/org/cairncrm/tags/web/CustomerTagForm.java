package org.cairncrm.tags.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.UndoOffer;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.shell.web.HtmxAnswer;
import org.cairncrm.tags.NewTag;
import org.cairncrm.tags.Tag;
import org.cairncrm.tags.TagPermissions;
import org.cairncrm.tags.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a tag to a customer, and removes it, which can be undone. */
@Controller
@RequestMapping("/customers/{id}/tags")
class CustomerTagForm {
  private final Tags tags;
  private final FieldFaults faults;

  CustomerTagForm(Tags tags, FieldFaults faults) {
    this.tags = tags;
    this.faults = faults;
  }

  @PostMapping
  @RequiresPermission(TagPermissions.WRITE)
  String add(
      @PathVariable CustomerId id,
      @RequestParam(defaultValue = "") String name,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response,
      Model model) {
    var wanted = new NewTag(name.strip(), null);
    Map<String, String> errors = faults.of(wanted);
    if (errors.isEmpty()) {
      tags.add(id, wanted);
      if (htmx == null) {
        return "redirect:/customers/" + id;
      }
      HtmxAnswer.done(response);
    } else {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("name", name);
    }
    model.addAttribute("errors", errors);
    model.addAttribute("id", id);
    model.addAttribute("names", tags.suggestions());
    model.addAttribute("answer", true);
    return htmx == null ? "tags/form" : "tags/parts :: new-tag(customer=${id},names=${names})";
  }

  @PostMapping("/{tag}/removal")
  @RequiresPermission(TagPermissions.WRITE)
  String remove(
      @PathVariable CustomerId id,
      @PathVariable UUID tag,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response,
      Model model) {
    Tag removed = tags.get(tag);
    if (tags.remove(id, tag)) {
      model.addAttribute(
          "undo",
          new UndoOffer(
              "tags.removed.undo",
              removed.name(),
              "/customers/%s/tags/%s/restoration".formatted(id, tag)));
    }
    return answered(id, htmx, response);
  }

  @PostMapping("/{tag}/restoration")
  @RequiresPermission(TagPermissions.WRITE)
  String restore(
      @PathVariable CustomerId id,
      @PathVariable UUID tag,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    tags.restore(id, tag);
    return answered(id, htmx, response);
  }

  /** The page refreshes its parts, and shows what can be undone, or nothing any more. */
  private static String answered(
      CustomerId customer, @Nullable String htmx, HttpServletResponse response) {
    if (htmx == null) {
      return "redirect:/customers/" + customer;
    }
    HtmxAnswer.done(response);
    return "parts/undo :: answer";
  }
}
