/** What people read of the journal: the timeline, the search, the why and the why not. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "access"})
package org.cairncrm.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
