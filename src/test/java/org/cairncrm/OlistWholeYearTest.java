package org.cairncrm;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.TestPropertySource;

/** The same as {@link OlistTest}, of all who bought in that year. */
@TestPropertySource(properties = "spring.application.name=olist-whole-year")
@EnabledIf(value = "dataIsExpected", disabledReason = "There is no ../shared/data/olist here")
@Tag("long")
class OlistWholeYearTest extends OlistTest {
  @Override
  int share() {
    return 1;
  }
}
