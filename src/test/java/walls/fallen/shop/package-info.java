/** Sells things, and keeps its tables and its workings to itself. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package walls.fallen.shop;
