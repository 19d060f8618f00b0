/** The demo story: a few customers with a past, recorded through the façades of the modules. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "customers",
      "orders",
      "interactions",
      "integration",
      "journeys",
      "rules :: documents",
      "notes",
      "tasks"
    })
package org.cairncrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
