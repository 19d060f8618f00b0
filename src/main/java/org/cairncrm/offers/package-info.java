/** Offers: a reward that chosen customers can accept, and its effect against a control group. */
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
      "loyalty",
      "segments",
      "home",
      "shell",
      "shell :: web",
      "lists",
      "lists :: web",
      "history"
    })
package org.cairncrm.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
