package org.cairncrm.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/** Makes a profile of what was told, or says everything that is wrong with it. */
final class ProfileNormalisation {
  static final String COUNTRY = "must be a country's two letters by ISO 3166, such as PL";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private final Map<String, AttributeType> declared;
  private final List<FieldError> errors = new ArrayList<>();

  private ProfileNormalisation(Map<String, AttributeType> declared) {
    this.declared = declared;
  }

  /**
   * @param declared the attributes there are
   * @throws Invalid naming every field at fault
   */
  static Profile profile(CustomerChange told, Map<String, AttributeType> declared) {
    return new ProfileNormalisation(declared).normalised(told);
  }

  private Profile normalised(CustomerChange told) {
    String country = country(told.country());
    var profile =
        new Profile(
            name(told.name()),
            told.language() == null ? Language.EN : told.language(),
            country,
            stripped(told.city()),
            all("emails", told.emails(), EmailAddress::normalised, "is not an e-mail address"),
            all(
                "phones",
                told.phones(),
                phone -> PhoneNumber.normalised(phone, country),
                country == null
                    ? "is not a phone number in international form, such as +48601234567"
                    : "is not a phone number, neither in "
                        + country
                        + " nor in international form"),
            accountManager(told.accountManager()),
            attributes(told.attributes()));
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return profile;
  }

  private String name(String told) {
    String name = told.strip();
    if (name.isEmpty()) {
      refuse("name", "must not be blank");
    }
    return name;
  }

  private @Nullable String country(@Nullable String told) {
    String country = stripped(told);
    if (country == null) {
      return null;
    }
    country = country.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      refuse("country", COUNTRY);
      return null;
    }
    return country;
  }

  private @Nullable String accountManager(@Nullable String told) {
    String username = stripped(told);
    if (username != null && !USERNAME.matcher(username).matches()) {
      refuse("accountManager", "is not a username");
    }
    return username;
  }

  private List<String> all(
      String field,
      List<String> told,
      Function<String, @Nullable String> normalised,
      String message) {
    Set<String> values = new LinkedHashSet<>();
    for (int i = 0; i < told.size(); i++) {
      String value = normalised.apply(told.get(i));
      if (value == null) {
        refuse(field + "[" + i + "]", message);
      } else {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private Map<String, Object> attributes(Map<String, Object> told) {
    Map<String, Object> values = new TreeMap<>();
    told.forEach(
        (name, value) -> {
          AttributeType type = declared.get(name);
          if (type == null) {
            refuse("attributes." + name, "is not a declared attribute");
          } else if (value != null && !type.accepts(value)) {
            refuse("attributes." + name, type.expected());
          } else if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  private void refuse(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  private static @Nullable String stripped(@Nullable String told) {
    return told == null || told.isBlank() ? null : told.strip();
  }
}
