/** The shell of the web console, and the pages that span modules. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "rules",
      "history",
      "customers",
      "interactions",
      "journeys",
      "store",
      "home",
      "shell",
      "lists",
      "lists :: web",
      "shell :: web"
    })
package org.cairncrm.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
