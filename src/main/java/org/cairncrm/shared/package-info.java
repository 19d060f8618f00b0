/**
 * The kernel: a few small types that every module uses, and the exceptions that become HTTP
 * problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cairncrm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
