package org.cairncrm.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.notifications.Notification;
import org.cairncrm.notifications.NotificationPermissions;
import org.cairncrm.notifications.NotificationStatus;
import org.cairncrm.notifications.Notifications;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notifications")
class NotificationApi {
  private final Notifications notifications;

  NotificationApi(Notifications notifications) {
    this.notifications = notifications;
  }

  @GetMapping("/api/notifications")
  @RequiresPermission(NotificationPermissions.READ)
  @Operation(
      operationId = "listNotifications",
      summary = "List the messages to customers, newest first")
  @AuditedRead(action = "messages-listed", subject = "messages")
  Page<Notification> list(
      @RequestParam(required = false) @Nullable NotificationStatus status, PageRequest page) {
    return notifications.list(status, page);
  }

  @GetMapping("/api/notifications/{id}")
  @RequiresPermission(NotificationPermissions.READ)
  @Operation(
      operationId = "getNotification",
      summary = "Read a message as the customer received it")
  @AuditedRead(action = "message-read", subject = "message:{id}")
  Notification get(@PathVariable UUID id) {
    return notifications.get(id);
  }

  @GetMapping("/api/customers/{customer}/notifications")
  @RequiresPermission(NotificationPermissions.READ)
  @Operation(
      operationId = "listCustomerNotifications",
      summary = "List the messages to one customer, newest first")
  @AuditedRead(action = "messages-read", subject = "customer:{customer}")
  Page<Notification> of(@PathVariable CustomerId customer, PageRequest page) {
    return notifications.of(customer, page);
  }
}
