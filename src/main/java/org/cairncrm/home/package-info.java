/** The home page: the tiles of the other modules, in the order that suits each role. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package org.cairncrm.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
