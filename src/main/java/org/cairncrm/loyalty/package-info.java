/** Loyalty: points in balanced books, and rewards for returning customers. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: charts",
      "events",
      "work",
      "access",
      "customers",
      "orders",
      "journeys",
      "rules",
      "rules :: documents",
      "home",
      "shell",
      "shell :: web",
      "lists",
      "lists :: web",
      "history"
    })
package org.cairncrm.loyalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
