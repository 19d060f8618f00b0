/** Points in books that balance, and rewards for coming back. */
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
      "rules",
      "rules :: documents",
      "shell",
      "history"
    })
package org.cairncrm.loyalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
