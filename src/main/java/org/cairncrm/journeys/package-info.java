/** Journey maps, and the progress of each customer on them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: charts",
      "events",
      "work",
      "access",
      "rules",
      "rules :: documents",
      "home",
      "shell",
      "lists",
      "lists :: web",
      "shell :: web",
      "history"
    })
package org.cairncrm.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
