package org.cairncrm.console.web;

import java.util.UUID;
import org.cairncrm.access.Needs;
import org.cairncrm.access.Permission;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.shared.CustomerId;
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

  OperationsPage(ParkedReactions parked, Work work, Jobs jobs) {
    this.parked = parked;
    this.work = work;
    this.jobs = jobs;
  }

  @GetMapping
  @Needs(Permission.OPERATIONS_MANAGE)
  String page(
      @RequestParam(required = false) @Nullable ParkedStatus status,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    model.addAttribute("status", status);
    model.addAttribute("statuses", ParkedStatus.values());
    model.addAttribute("parked", parked.list(status, cursor, SHOWN));
    model.addAttribute("stuck", work.stuck(SHOWN));
    model.addAttribute("jobs", jobs.newest(20));
    return "console/operations";
  }

  @PostMapping("/{id}/retry")
  @Needs(Permission.OPERATIONS_MANAGE)
  String retry(@PathVariable UUID id, RedirectAttributes told) {
    told.addFlashAttribute("retried", parked.retry(id) ? "done" : "failed");
    return "redirect:/operations";
  }

  @PostMapping("/{id}/dismissal")
  @Needs(Permission.OPERATIONS_MANAGE)
  String dismiss(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes told) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      told.addFlashAttribute("retried", "no-reason");
    } else {
      parked.dismiss(id, why);
      told.addFlashAttribute("retried", "dismissed");
    }
    return "redirect:/operations";
  }

  @PostMapping("/due-rows/retry")
  @Needs(Permission.OPERATIONS_MANAGE)
  String retry(
      @RequestParam CustomerId customer,
      @RequestParam String kind,
      @RequestParam String key,
      RedirectAttributes told) {
    work.retry(customer, kind, key);
    told.addFlashAttribute("retried", "again");
    return "redirect:/operations";
  }
}
