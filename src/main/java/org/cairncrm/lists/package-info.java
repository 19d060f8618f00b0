/** Lists that people work in: columns of several modules, filters, orders and saved views. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "events", "work", "access"})
package org.cairncrm.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
