package org.cairncrm.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Audit;
import org.cairncrm.access.AuditEntry;
import org.cairncrm.access.AuditFilter;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.PersonalZone;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page with the audit trail for administrators, filtered by actor, action, subject and time.
 */
@Controller
class AuditPage {
  private final Audit audit;
  private final PersonalZone zone;

  AuditPage(Audit audit, PersonalZone zone) {
    this.audit = audit;
    this.zone = zone;
  }

  /**
   * @param to the last day, included as a whole
   */
  @RequiresPermission(AccessPermissions.MANAGE)
  @GetMapping("/settings/audit")
  String audit(
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      PageRequest request,
      Model page,
      HttpServletResponse response) {
    page.addAttribute("actor", actor);
    page.addAttribute("action", action);
    page.addAttribute("subject", subject);
    page.addAttribute("from", from);
    page.addAttribute("to", to);
    try {
      AuditFilter filter =
          AuditFilter.of(
              actor, action, subject, start(from), start(to == null ? null : to.plusDays(1)));
      page.addAttribute("entries", audit.list(filter, request));
    } catch (Invalid refusal) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      page.addAttribute("errors", FieldFaults.of(refusal));
      page.addAttribute("entries", new Page<AuditEntry>(List.of(), null));
    }
    return "access/audit";
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone.id()).toInstant();
  }
}
