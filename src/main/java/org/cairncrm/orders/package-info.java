/** Orders, shipments and their promised dates, delays, returns, cancellations and credit notes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "work",
      "access",
      "shell",
      "shell :: web",
      "lists",
      "lists :: web",
      "history"
    })
package org.cairncrm.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
