/** Every contact between a customer and the company, on whichever channel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "access", "history"})
package org.cairncrm.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
