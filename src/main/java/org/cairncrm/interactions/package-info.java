/** Interactions between customers and the company, on every channel. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: charts",
      "shared :: words",
      "events",
      "work",
      "access",
      "attachments",
      "attachments :: web",
      "customers",
      "home",
      "lists",
      "lists :: web",
      "orders",
      "shell",
      "shell :: web",
      "history"
    })
package org.cairncrm.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
