package org.cairncrm.notifications.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The list of late deliveries. */
@Controller
class LateDeliveriesPage {
  private final ListScreens screens;

  LateDeliveriesPage(ListScreens screens) {
    this.screens = screens;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/late-deliveries")
  @RequiresPermission(NotificationPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:late-deliveries")
  String lateDeliveries(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show(
        "late-deliveries", asked, page, part, "notifications/late-deliveries", model);
  }
}
