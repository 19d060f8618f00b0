/** Conditions in CEL, typed by the event they look at, that can say what they saw. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events"})
package org.cairncrm.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
