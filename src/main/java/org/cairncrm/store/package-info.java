/**
 * The embedded PostgreSQL: starts, watches and stops it with the application, and backs up and
 * restores the data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cairncrm.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
