package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Language;
import org.junit.jupiter.api.Test;

class ProfileChangesTest {
  private static final Profile BEFORE =
      new Profile(
          "Ana",
          Language.RO,
          "RO",
          "Iași",
          List.of("a@example.com"),
          List.of(),
          Map.of(),
          "anna",
          Map.of("club", true, "shoeSize", 38));

  @Test
  void of_the_same_are_none() {
    assertThat(BEFORE.changes(BEFORE)).isEmpty();
  }

  @Test
  void are_the_names_of_what_differs() {
    var after =
        new Profile(
            "Ana Maria",
            Language.IT,
            "IT",
            null,
            List.of(),
            List.of("+390669820000"),
            Map.of(),
            "anna",
            Map.of("club", true, "shoeSize", 39, "remark", "Moved"));

    assertThat(BEFORE.changes(after))
        .containsExactly(
            "name",
            "language",
            "country",
            "city",
            "emails",
            "phones",
            "attributes.remark",
            "attributes.shoeSize");
  }

  @Test
  void of_the_account_manager_are_told_elsewhere() {
    var after =
        new Profile(
            BEFORE.name(),
            BEFORE.language(),
            BEFORE.country(),
            BEFORE.city(),
            BEFORE.emails(),
            BEFORE.phones(),
            BEFORE.phoneNotes(),
            "marco",
            BEFORE.attributes());

    assertThat(BEFORE.changes(after)).isEmpty();
  }

  @Test
  void of_a_note_beside_a_number_are_of_the_phones() {
    assertThat(noted("+40712345678", "dom").changes(noted("+40712345678", "ext. 12")))
        .containsExactly("phones");
  }

  private static Profile noted(String phone, String note) {
    return new Profile(
        "Ana",
        Language.RO,
        null,
        null,
        List.of(),
        List.of(phone),
        Map.of(phone, note),
        null,
        Map.of());
  }
}
