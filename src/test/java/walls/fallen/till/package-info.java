/** Counts money, and reaches into the shop for it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shop")
package walls.fallen.till;
