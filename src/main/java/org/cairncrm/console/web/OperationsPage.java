package org.cairncrm.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.store.SearchLetters;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/operations")
class OperationsPage {
  private static final int SHOWN = 50;
  private static final int LONGEST_REASON = 300;

  private final ParkedReactions parked;
  private final Work work;
  private final Jobs jobs;
  private final SearchLetters letters;

  OperationsPage(ParkedReactions parked, Work work, Jobs jobs, SearchLetters letters) {
    this.parked = parked;
    this.work = work;
    this.jobs = jobs;
    this.letters = letters;
  }

  @GetMapping
  @RequiresPermission(AccessPermissions.OPERATIONS)
  String page(
      @RequestParam(required = false) @Nullable ParkedStatus status,
      PageRequest request,
      Model model) {
    model.addAttribute("status", status);
    model.addAttribute("statuses", ParkedStatus.values());
    model.addAttribute("parked", parked.list(status, request.limitedTo(SHOWN)));
    model.addAttribute("stuck", work.stuck(SHOWN));
    model.addAttribute("jobs", jobs.newest(20));
    if (!letters.indexed()) {
      model.addAttribute("letters", letters.characterType());
    }
    return "console/operations";
  }

  @PostMapping("/{id}/retry")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  String retry(@PathVariable UUID id, RedirectAttributes redirect) {
    return outcome(isOpen(id) ? retried(id) : "gone", redirect);
  }

  private String retried(UUID id) {
    if (parked.retry(id)) {
      return "done";
    }
    return parked.find(id) == null ? "partly" : "failed";
  }

  /** Dismisses a parked reaction. An invalid reason is shown again in its dialog. */
  @PostMapping("/{id}/dismissal")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  String dismiss(
      @PathVariable UUID id,
      @RequestParam String reason,
      RedirectAttributes redirect,
      Model model,
      HttpServletResponse response) {
    String why = reason.strip();
    if (!isOpen(id)) {
      return outcome("gone", redirect);
    }
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("dismissing", parked.get(id));
      model.addAttribute("reason", reason);
      model.addAttribute(
          "errors", Map.of("reason", "must have 1 to " + LONGEST_REASON + " characters"));
      return page(null, PageRequest.first(SHOWN), model);
    }
    parked.dismiss(id, why);
    return outcome("dismissed", redirect);
  }

  @PostMapping("/due-rows/retry")
  @RequiresPermission(AccessPermissions.OPERATIONS)
  String retry(
      @RequestParam CustomerId customer,
      @RequestParam String kind,
      @RequestParam String key,
      RedirectAttributes redirect) {
    try {
      work.retry(customer, kind, key);
    } catch (NotFound meanwhile) {
      return outcome("gone", redirect);
    }
    return outcome("again", redirect);
  }

  /** Whether it is still open: the page may be outdated, or a button was pressed twice. */
  private boolean isOpen(UUID id) {
    ParkedReaction found = parked.find(id);
    return found != null && found.status() != ParkedStatus.DISMISSED;
  }

  private static String outcome(String outcome, RedirectAttributes redirect) {
    redirect.addFlashAttribute("outcome", outcome);
    return "redirect:/operations";
  }
}
