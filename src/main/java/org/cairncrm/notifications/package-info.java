/** Notifications: messages that inform customers before they ask. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: charts",
      "events",
      "work",
      "access",
      "customers",
      "orders",
      "interactions",
      "home",
      "lists",
      "lists :: web",
      "shell",
      "history"
    })
package org.cairncrm.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
