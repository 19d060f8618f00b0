/** Access control: people and their roles, API tokens, idempotency keys and the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "events :: platform", "shell :: web"})
package org.cairncrm.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
