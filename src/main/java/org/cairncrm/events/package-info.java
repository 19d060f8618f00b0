/**
 * The journal of every customer's events, and the only way in which modules inform each other of
 * them.
 *
 * <p>A command locks its customer, changes its module's tables and publishes. The reactions of
 * other modules take effect in the same transaction. See docs/architecture.md, "One event, one
 * transaction".
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.cairncrm.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
