/**
 * Typed CEL conditions on events, which can report the values that they saw; and versioned
 * documents that people edit, check and publish.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "access", "home"})
package org.cairncrm.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
