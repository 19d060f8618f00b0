/**
 * What happened: the journal of every customer's events, and the one way in which modules tell each
 * other of them.
 *
 * <p>A command locks its customer, changes its module's tables and publishes; the reactions of
 * other modules take effect in the same transaction. See docs/architecture.md, "One event, one
 * transaction".
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.cairncrm.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
