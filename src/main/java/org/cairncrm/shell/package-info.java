/** What modules contribute to the console: menu entries, customer cards, home tiles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "work"})
package org.cairncrm.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
