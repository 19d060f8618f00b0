package org.cairncrm.notifications.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.notifications.Notification;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.notifications.NotificationStatus;
import org.cairncrm.notifications.Notifications;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NotificationPages {
  private static final List<String> STATUSES =
      Stream.of(NotificationStatus.values())
          .map(status -> status.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Notifications notifications;
  private final Customers customers;

  NotificationPages(Notifications notifications, Customers customers) {
    this.notifications = notifications;
    this.customers = customers;
  }

  /**
   * The list of notifications. An unknown status shows all, so that a mistyped address still works.
   */
  @GetMapping("/notifications")
  @RequiresPermission(NotificationPermissions.READ)
  @AuditedRead(action = "messages-listed", subject = "messages")
  String list(
      @RequestParam(required = false) @Nullable String status, PageRequest request, Model model) {
    String shown = status != null && STATUSES.contains(status) ? status : null;
    Page<Notification> page =
        notifications.list(
            shown == null ? null : NotificationStatus.valueOf(shown.toUpperCase(Locale.ROOT)),
            request);
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("status", shown);
    model.addAttribute("page", page);
    model.addAttribute(
        "names", customers.names(page.items().stream().map(Notification::customer).toList()));
    return "notifications/list";
  }

  @GetMapping("/notifications/{id}")
  @RequiresPermission(NotificationPermissions.READ)
  @AuditedRead(action = "message-read", subject = "message:{id}")
  String notification(@PathVariable UUID id, Model model) {
    Notification notification = notifications.get(id);
    model.addAttribute("notification", notification);
    model.addAttribute("names", customers.names(List.of(notification.customer())));
    return "notifications/notification";
  }
}
