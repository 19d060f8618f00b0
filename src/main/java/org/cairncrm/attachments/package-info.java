/** Files that belong to things of other modules, such as contacts. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "events", "access", "shell", "shell :: web", "history"})
package org.cairncrm.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
