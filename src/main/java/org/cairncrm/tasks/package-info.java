/** What a person should do, by when, and why. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "customers",
      "journeys",
      "home",
      "shell",
      "lists",
      "lists :: web",
      "shell :: web",
      "history"
    })
package org.cairncrm.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
