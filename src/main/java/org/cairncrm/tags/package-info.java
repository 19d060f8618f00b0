/** Tags of customers: free words with a colour, to find and to group customers by. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "journeys",
      "shell",
      "shell :: web",
      "lists",
      "history"
    })
package org.cairncrm.tags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
