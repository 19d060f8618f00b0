/**
 * Customers: profiles, contact points, account managers, custom attributes, and the search for
 * customers.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: words",
      "events",
      "access",
      "home",
      "shell",
      "lists",
      "history"
    })
package org.cairncrm.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
