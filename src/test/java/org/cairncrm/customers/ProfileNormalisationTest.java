package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileNormalisationTest {
  private static final Map<String, AttributeType> DECLARED =
      Map.of(
          "club", AttributeType.BOOLEAN,
          "shoeSize", AttributeType.NUMBER,
          "nameDay", AttributeType.DATE,
          "remark", AttributeType.TEXT);

  private static CustomerChange told(
      @Nullable String country, List<String> emails, List<String> phones) {
    return new CustomerChange("Ana", null, country, null, emails, phones, null, Map.of());
  }

  private static CustomerChange with(Map<String, Object> attributes) {
    return new CustomerChange("Ana", null, null, null, List.of(), List.of(), null, attributes);
  }

  private static List<FieldError> errors(CustomerChange told) {
    return catchThrowableOfType(Invalid.class, () -> ProfileNormalisation.profile(told, DECLARED))
        .errors();
  }

  private static List<String> fields(CustomerChange told) {
    return errors(told).stream().map(FieldError::field).toList();
  }

  @Test
  void strips_and_fills_in() {
    var told =
        new CustomerChange(
            "  Ana Pop ", null, "ro", "  ", List.of(), List.of(), " anna ", Map.of());

    assertThat(ProfileNormalisation.profile(told, Map.of()))
        .isEqualTo(
            new Profile(
                "Ana Pop",
                Language.EN,
                "RO",
                null,
                List.of(),
                List.of(),
                Map.of(),
                "anna",
                Map.of()));
  }

  @Test
  void keeps_the_notes_beside_phone_numbers() {
    var told =
        told(
            "PL",
            List.of(),
            List.of("22 123 45 67 wew. 12", "601 234 567", "+48221234567 (portiernia)"));

    Profile profile = ProfileNormalisation.profile(told, Map.of());

    assertThat(profile.phones()).containsExactly("+48221234567", "+48601234567");
    assertThat(profile.phoneNotes()).containsExactly(entry("+48221234567", "wew. 12, portiernia"));
  }

  @Test
  void says_what_is_in_doubt_about_a_phone_number() {
    assertThat(
            errors(told("PL", List.of(), List.of("601 234 567, 601 234 568"))).getFirst().message())
        .contains("more than one");
    assertThat(errors(told("PL", List.of(), List.of("22 123 45 67/68"))).getFirst().message())
        .contains("not clearly one");
  }

  @Test
  void the_same_contact_point_twice_is_one() {
    var told =
        told(
            "RO",
            List.of("a@example.com", "b@example.com", "A@EXAMPLE.com"),
            List.of("0712 345 678", "+40712345678"));

    Profile profile = ProfileNormalisation.profile(told, Map.of());

    assertThat(profile.emails()).containsExactly("a@example.com", "b@example.com");
    assertThat(profile.phones()).containsExactly("+40712345678");
  }

  @Test
  void names_every_field_at_fault() {
    var told =
        new CustomerChange(
            " ",
            null,
            "Poland",
            null,
            List.of("a@example.com", "no"),
            List.of("601234567"),
            "Anna Nowak",
            Map.of("unheardOf", 1));

    assertThat(fields(told))
        .containsExactlyInAnyOrder(
            "name", "country", "emails[1]", "phones[0]", "accountManager", "attributes.unheardOf");
  }

  @Test
  void says_what_a_phone_number_must_look_like() {
    assertThat(errors(told(null, List.of(), List.of("601234567"))).getFirst().message())
        .contains("+48");
    assertThat(errors(told("PL", List.of(), List.of("12"))).getFirst().message()).contains("PL");
  }

  @Test
  void keeps_attributes_of_the_declared_type() {
    Map<String, Object> told =
        Map.of("club", true, "shoeSize", 42.5, "nameDay", "2026-07-26", "remark", "Likes tea");

    assertThat(ProfileNormalisation.profile(with(told), DECLARED).attributes()).isEqualTo(told);
  }

  @Test
  void an_attribute_without_value_is_none() {
    Map<String, Object> told = new HashMap<>();
    told.put("club", null);

    assertThat(ProfileNormalisation.profile(with(told), DECLARED).attributes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "club, yes",
    "shoeSize, 42",
    "nameDay, 26.07.2026",
    "nameDay, 2026-02-30",
    "nameDay, 1899-12-31",
    "nameDay, 2201-01-01"
  })
  void refuses_text_that_is_of_no_other_type(String attribute, String value) {
    assertThat(fields(with(Map.of(attribute, value)))).containsExactly("attributes." + attribute);
  }

  @Test
  void refuses_what_is_too_big_to_keep() {
    assertThat(fields(with(Map.of("remark", "x".repeat(2001))))).hasSize(1);
    assertThat(fields(with(Map.of("shoeSize", 1e15)))).hasSize(1);
    assertThat(fields(with(Map.of("shoeSize", -1e300)))).hasSize(1);
    assertThat(fields(with(Map.of("shoeSize", Double.NaN)))).hasSize(1);
    assertThat(fields(with(Map.of("remark", List.of("a list"))))).hasSize(1);
    assertThat(fields(with(Map.of("remark", 1)))).hasSize(1);
    assertThat(fields(with(Map.of("club", 1)))).hasSize(1);
    assertThat(fields(with(Map.of("nameDay", 20260726)))).hasSize(1);
  }
}
