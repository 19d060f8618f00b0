/** Sells things, and keeps its tables and its workings to itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package walls.fallen.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
