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
      "customers",
      "home",
      "shell",
      "history"
    })
package org.cairncrm.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
