/** Integration with other systems: receives CloudEvents and imports files. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "rules",
      "customers",
      "orders",
      "interactions",
      "shell"
    })
package org.cairncrm.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
