/**
 * Later work: due rows that fire at their time, deliveries under a lease, and background jobs with
 * progress.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "events :: platform"})
package org.cairncrm.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
