/**
 * The contributions of modules to the console: menu entries, cards, home tiles, and what the search
 * finds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: words", "events", "work"})
package org.cairncrm.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
