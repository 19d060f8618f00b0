/**
 * Who the customers are: profile, contact points, account manager, own attributes, and how to find
 * them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "access", "shell", "history"})
package org.cairncrm.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
