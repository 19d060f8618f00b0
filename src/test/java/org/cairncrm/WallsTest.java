package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import walls.fallen.Fallen;
import walls.fallen.till.Till;

/** Breaks each wall on purpose: the build must stop, and say which page to read. */
class WallsTest {
  static final ApplicationModules FALLEN =
      ApplicationModules.of(Fallen.class, (ImportOption) everything -> true);

  @Test
  void a_query_of_a_foreign_table_fails_the_build() {
    assertThatThrownBy(() -> ModularityTests.requireWalls(FALLEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("walls.fallen.shop.db.Tables")
        .hasMessageContaining("docs/architecture.md#walls");
  }

  @Test
  void a_call_of_a_foreign_inner_type_fails_the_build() {
    assertThatThrownBy(() -> ModularityTests.requireWalls(FALLEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("walls.fallen.shop.web.ShopPages")
        .hasMessageContaining("docs/architecture.md#walls");
  }

  @Test
  void a_listener_that_is_no_reaction_fails_the_build() {
    assertThatThrownBy(
            () ->
                EventArchitectureTests.what_takes_an_event_and_is_named_on_is_a_reaction.check(
                    new ClassFileImporter().importClasses(Till.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Till.on")
        .hasMessageContaining("docs/architecture.md#reactions");
  }

  @Test
  void a_module_that_does_not_say_what_it_is_fails_the_build() {
    assertThatThrownBy(() -> ModularityTests.requireSentences(FALLEN, Path.of("src/test/java")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("silent")
        .hasMessageContaining("docs/architecture.md#walls");
  }
}
