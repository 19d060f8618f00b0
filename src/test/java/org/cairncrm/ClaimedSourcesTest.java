package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cairncrm.access.ClaimedSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

class ClaimedSourcesTest {
  @Test
  void every_field_that_names_the_origin_of_something_new_is_checked() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter((type, all) -> type.getClassMetadata().isFinal());
    var origins =
        scanner.findCandidateComponents("org.cairncrm").stream()
            .map(found -> type(String.valueOf(found.getBeanClassName())))
            .filter(Class::isRecord)
            .filter(type -> constrained(type, "source") && constrained(type, "externalId"))
            .filter(type -> !type.getSimpleName().equals("Reference"))
            .toList();

    assertThat(origins).hasSizeGreaterThan(7).allMatch(ClaimedSourcesTest::claims);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, ClaimedSourcesTest.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static boolean constrained(Class<?> type, String field) {
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(one -> one.getName().equals(field) && one.getAnnotations().length > 0);
  }

  private static boolean claims(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(one -> one.isAnnotationPresent(ClaimedSource.class));
  }
}
