/** Purchase segments: how recently, how often and for how much each customer buys. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "events", "work", "access", "orders", "home", "shell", "lists", "history"
    })
package org.cairncrm.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
