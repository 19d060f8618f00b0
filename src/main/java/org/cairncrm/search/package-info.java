/** The search over everything: results and actions that the other modules contribute. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: words", "access", "shell"})
package org.cairncrm.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
