package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Collects the texts of modules; the folders are among the test resources. */
class ModuleTextsTest {
  @Test
  void texts_of_all_files_of_a_folder_are_there() {
    assertThat(ModuleTexts.read("texts-of-modules"))
        .containsOnlyKeys("loyalty.title", "orders.title", "orders.count", "orders.icon")
        .containsEntry("orders.title", "Zamówienia");
  }

  @Test
  void texts_of_another_language_are_in_files_of_their_own() {
    assertThat(ModuleTexts.read("texts-of-modules", Language.PL)).containsOnlyKeys("orders.count");
  }

  @Test
  void a_key_in_two_files_is_rejected_by_its_name() {
    assertThatThrownBy(() -> ModuleTexts.read("texts-in-conflict"))
        .hasMessageContaining("orders.title is in ")
        .hasMessageContaining("keep one of them");
  }
}
