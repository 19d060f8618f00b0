/** The story that a newcomer finds: a few customers with a past, played through the façades. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "history",
      "customers",
      "orders",
      "interactions",
      "journeys",
      "loyalty",
      "notifications",
      "integration"
    })
package org.cairncrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
