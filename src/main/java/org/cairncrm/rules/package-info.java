/**
 * Conditions in CEL, typed by the event they look at, that can say what they saw; and versioned
 * documents that people edit, check and publish.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "access", "shell"})
package org.cairncrm.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
