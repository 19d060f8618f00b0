package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewVoucherBatch;
import org.cairncrm.loyalty.VoucherBatch;
import org.cairncrm.loyalty.VoucherBatchStop;
import org.cairncrm.loyalty.VoucherBatches;
import org.cairncrm.loyalty.VoucherKind;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.work.JobStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The batches of vouchers: the list, a new one, and the page of one. */
@Controller
@RequestMapping("/loyalty/voucher-batches")
class VoucherBatchPages {
  private static final String BACK = "redirect:/loyalty/voucher-batches/";

  private final VoucherBatches batches;
  private final FieldFaults faults;

  VoucherBatchPages(VoucherBatches batches, FieldFaults faults) {
    this.batches = batches;
    this.faults = faults;
  }

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  String newest(Model model) {
    model.addAttribute("batches", batches.newest());
    return "loyalty/batches";
  }

  @GetMapping("/new")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String blank(Model model) {
    return form(Map.of("kind", VoucherKind.AMOUNT.name(), "currency", "EUR"), Map.of(), model);
  }

  @PostMapping("/new")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String create(
      @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
    VoucherBatchForm form = new VoucherBatchForm(typed);
    NewVoucherBatch wanted = form.batch();
    Map<String, String> errors = form.faults(wanted, faults);
    if (errors.isEmpty()) {
      try {
        return BACK + batches.create(wanted).id();
      } catch (Conflict taken) {
        errors = FieldFaults.of(new Invalid(taken.errors()));
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(typed, errors, model);
  }

  private static String form(Map<String, String> typed, Map<String, String> errors, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", VoucherKind.values());
    return "loyalty/batch-form";
  }

  @GetMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  String batch(@PathVariable UUID id, Model model) {
    show(batches.get(id), model);
    return "loyalty/batch";
  }

  /** The card with the progress, which reloads itself while codes are generated. */
  @GetMapping("/{id}/progress")
  @RequiresPermission(LoyaltyPermissions.READ)
  String progress(@PathVariable UUID id, Model model) {
    show(batches.get(id), model);
    return "loyalty/batch :: progress";
  }

  private static void show(VoucherBatch batch, Model model) {
    model.addAttribute("batch", batch);
    model.addAttribute(
        "open",
        batch.job() != null
            && (batch.job().status() == JobStatus.WAITING
                || batch.job().status() == JobStatus.RUNNING));
  }

  @PostMapping("/{id}/stop")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String stop(@PathVariable UUID id, @RequestParam String reason) {
    VoucherBatchStop stop = new VoucherBatchStop(reason.strip());
    Map<String, String> errors = faults.of(stop);
    if (!errors.isEmpty()) {
      throw Invalid.field("reason", errors.values().iterator().next());
    }
    batches.stop(id, stop);
    return BACK + id;
  }

  @PostMapping("/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String cancel(@PathVariable UUID id) {
    batches.cancel(id);
    return BACK + id;
  }
}
