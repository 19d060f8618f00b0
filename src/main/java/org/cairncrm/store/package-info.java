/**
 * The embedded PostgreSQL: started, guarded and stopped with the application, backed up and
 * restored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cairncrm.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
