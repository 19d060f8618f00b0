/** Notes on customers and orders, and the colleagues who are mentioned in them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: words",
      "events",
      "access",
      "orders",
      "attachments",
      "attachments :: web",
      "shell",
      "shell :: web",
      "history"
    })
package org.cairncrm.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
