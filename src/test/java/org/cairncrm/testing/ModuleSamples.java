package org.cairncrm.testing;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The valid calls of one module's routes. Every class of the test tree that implements it is found
 * and used; it needs a constructor without parameters.
 */
public interface ModuleSamples {
  /** Adds what the routes of the module need. */
  void addTo(Samples samples);

  /** One of each class, by name. */
  static List<ModuleSamples> all() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(ModuleSamples.class));
    return scan.findCandidateComponents("org.cairncrm").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(Objects::requireNonNull)
        .sorted(Comparator.naturalOrder())
        .map(ModuleSamples::make)
        .toList();
  }

  private static ModuleSamples make(String name) {
    try {
      Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (ModuleSamples) constructor.newInstance();
    } catch (ReflectiveOperationException unusable) {
      throw new AssertionError(name + " needs a constructor without parameters", unusable);
    }
  }
}
