/** The contributions of modules to the console: menu entries, customer cards and home tiles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "work"})
package org.cairncrm.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
