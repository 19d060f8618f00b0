package org.cairncrm.customers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The part of a customer that can be changed.
 *
 * @param country ISO 3166 alpha-2
 * @param emails the preferred address first
 * @param phones in E.164, the preferred number first
 * @param phoneNotes the remarks and extensions of phone numbers, by number
 * @param accountManager the username of the account manager
 * @param attributes by declared names: text, number, boolean, or a date in ISO 8601
 */
@Schema(name = "CustomerProfile")
public record Profile(
    String name,
    Language language,
    @Nullable String country,
    @Nullable String city,
    List<String> emails,
    List<String> phones,
    Map<String, String> phoneNotes,
    @Nullable String accountManager,
    Map<String, Object> attributes) {

  public Profile {
    // profiles that were stored before notes existed have none
    phoneNotes = phoneNotes == null ? Map.of() : phoneNotes;
  }

  /** Each number with its note, as written in a request or a form. */
  public List<String> phonesWithNotes() {
    return phones.stream().map(number -> new Phone(number, phoneNotes.get(number)).text()).toList();
  }

  /** The same profile with another account manager. */
  Profile handedOverTo(@Nullable String other) {
    return new Profile(
        name, language, country, city, emails, phones, phoneNotes, other, attributes);
  }

  /** The names of the fields that differ, except the account manager. */
  List<String> changes(Profile other) {
    List<String> changed = new ArrayList<>();
    compare(changed, "name", name, other.name);
    compare(changed, "language", language, other.language);
    compare(changed, "country", country, other.country);
    compare(changed, "city", city, other.city);
    compare(changed, "emails", emails, other.emails);
    compare(
        changed, "phones", List.of(phones, phoneNotes), List.of(other.phones, other.phoneNotes));
    var names = new TreeSet<>(attributes.keySet());
    names.addAll(other.attributes.keySet());
    names.forEach(
        attribute ->
            compare(
                changed,
                "attributes." + attribute,
                attributes.get(attribute),
                other.attributes.get(attribute)));
    return changed;
  }

  private static void compare(
      List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }
}
