/** The journal as people read it: the timeline, the search, "why?" and "why not?". */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: words", "events", "access", "shell"})
package org.cairncrm.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
