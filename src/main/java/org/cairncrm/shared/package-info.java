/**
 * The kernel: the few small types that every module speaks, and the refusals that become HTTP
 * problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cairncrm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
