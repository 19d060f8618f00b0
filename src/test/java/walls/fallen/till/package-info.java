/** Counts money, and reaches into the shop for it. */
@NullMarked
@ApplicationModule(allowedDependencies = "shop")
package walls.fallen.till;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
