/** The story that a newcomer finds: a few customers with a past, played through the façades. */
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
      "integration"
    })
package org.cairncrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
