/**
 * Visits of customers to a store: a small module that a test adds to Cairn and takes away again.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "events",
      "access",
      "home",
      "shell",
      "lists",
      "history",
      "notifications"
    })
package org.cairncrm.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
