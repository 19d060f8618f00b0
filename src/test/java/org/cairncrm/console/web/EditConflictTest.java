package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Profile;
import org.cairncrm.customers.ProfileVersion;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditConflictTest {
  private static final Profile OPENED = profile("Kraków", "marta@example.com");

  @Test
  void a_field_that_only_others_changed_is_taken_over() {
    EditConflict conflict =
        conflict(profile("Łódź", "marta@example.com"), typed("Kraków", "new@example.com"));

    assertThat(conflict.merged().city()).isEqualTo("Łódź");
    assertThat(conflict.merged().emails()).isEqualTo("new@example.com");
    assertThat(conflict.merged().version()).isEqualTo(2);
    assertThat(conflict.differences())
        .containsExactly(new EditConflict.Difference("city", "Kraków", "Łódź", null));
  }

  @Test
  void a_field_that_both_changed_keeps_what_was_typed_and_names_what_is_saved() {
    EditConflict conflict =
        conflict(profile("Łódź", "marta@example.com"), typed("Gdańsk", "marta@example.com"));

    assertThat(conflict.merged().city()).isEqualTo("Gdańsk");
    assertThat(conflict.differences())
        .containsExactly(new EditConflict.Difference("city", "Kraków", "Łódź", "Gdańsk"));
  }

  @Test
  void the_same_change_by_both_is_no_difference() {
    assertThat(
            conflict(profile("Łódź", "marta@example.com"), typed("Łódź", "marta@example.com"))
                .differences())
        .isEmpty();
  }

  @Test
  void lines_of_a_browser_end_otherwise_than_those_stored_and_are_the_same() {
    Profile two = profile("Kraków", "a@example.com", "b@example.com");
    var typed = typed("Kraków", "a@example.com\r\nb@example.com");

    assertThat(EditConflict.of(saved(two), version(1, two), version(2, two), typed).differences())
        .isEmpty();
  }

  private static EditConflict conflict(Profile saved, CustomerDraft typed) {
    return EditConflict.of(saved(saved), version(1, OPENED), version(2, saved), typed);
  }

  private static CustomerDraft typed(String city, String emails) {
    return new CustomerDraft("Marta", Language.PL, "PL", city, emails, "", null, 1);
  }

  private static Profile profile(@Nullable String city, String... emails) {
    return new Profile(
        "Marta", Language.PL, "PL", city, List.of(emails), List.of(), Map.of(), null, Map.of());
  }

  private static ProfileVersion version(int version, Profile profile) {
    return new ProfileVersion(version, Instant.EPOCH, Actor.CAIRN, profile);
  }

  private static Customer saved(Profile profile) {
    return new Customer(
        CustomerId.next(),
        "C-10001",
        List.of(),
        2,
        Instant.EPOCH,
        profile.name(),
        profile.language(),
        profile.country(),
        profile.city(),
        profile.emails(),
        profile.phones(),
        profile.phoneNotes(),
        profile.accountManager(),
        profile.attributes());
  }
}
