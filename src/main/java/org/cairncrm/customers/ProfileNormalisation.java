package org.cairncrm.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/** Turns a request into a profile, or reports every field at fault. */
final class ProfileNormalisation {
  static final String COUNTRY = "must be a country's two letters by ISO 3166, such as PL";

  private static final String NO_EMAIL =
      "is not one e-mail address, such as anna@example.com, without a name, brackets or quotes";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private final Map<String, AttributeType> declared;
  private final List<FieldError> errors = new ArrayList<>();

  private ProfileNormalisation(Map<String, AttributeType> declared) {
    this.declared = declared;
  }

  /**
   * @param declared the declared attributes
   * @throws Invalid naming every field at fault
   */
  static Profile profile(CustomerChange stated, Map<String, AttributeType> declared) {
    return new ProfileNormalisation(declared).normalised(stated);
  }

  private Profile normalised(CustomerChange stated) {
    String name = name(stated.name());
    String country = country(stated.country());
    String city = stripped(stated.city());
    List<String> emails = emails(stated.emails());
    Map<String, Phone> phones = phones(stated.phones(), country);
    var profile =
        new Profile(
            name,
            stated.language() == null ? Language.EN : stated.language(),
            country,
            city,
            emails,
            List.copyOf(phones.keySet()),
            notes(phones.values()),
            accountManager(stated.accountManager()),
            attributes(stated.attributes()));
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return profile;
  }

  private String name(String stated) {
    String name = stated.strip();
    if (name.isEmpty()) {
      refuse("name", "must not be empty");
    }
    return name;
  }

  private @Nullable String country(@Nullable String stated) {
    String country = stripped(stated);
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

  private @Nullable String accountManager(@Nullable String stated) {
    String username = stripped(stated);
    if (username != null && !USERNAME.matcher(username).matches()) {
      refuse("accountManager", "is not a username");
    }
    return username;
  }

  private List<String> emails(List<String> given) {
    Set<String> addresses = new LinkedHashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String address = EmailAddress.normalised(given.get(i));
      if (address == null) {
        refuse("emails[" + i + "]", NO_EMAIL);
      } else {
        addresses.add(address);
      }
    }
    return List.copyOf(addresses);
  }

  private Map<String, Phone> phones(List<String> given, @Nullable String country) {
    Map<String, Phone> phones = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      PhoneNumber.Reading reading = PhoneNumber.read(given.get(i), country);
      Phone phone = reading.phone();
      if (phone == null) {
        refuse("phones[" + i + "]", fault(reading.numbers(), country));
      } else {
        phones.merge(phone.number(), phone, Phone::and);
      }
    }
    return phones;
  }

  private static String fault(int numbers, @Nullable String country) {
    if (numbers > 1) {
      return "holds more than one phone number; send each as an entry of its own";
    }
    if (numbers == 1) {
      return "is not clearly one phone number; write the number first and a remark behind it, such"
          + " as +48221234567 ext. 12";
    }
    return country == null
        ? "is not a phone number in international form, such as +48601234567; for a national"
            + " number, choose the country"
        : "is not a phone number, neither in " + country + " nor in international form";
  }

  private static Map<String, String> notes(Collection<Phone> phones) {
    Map<String, String> notes = new TreeMap<>();
    for (Phone phone : phones) {
      if (phone.note() != null) {
        notes.put(phone.number(), phone.note());
      }
    }
    return notes;
  }

  private Map<String, Object> attributes(Map<String, Object> stated) {
    Map<String, Object> values = new TreeMap<>();
    stated.forEach(
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

  private static @Nullable String stripped(@Nullable String stated) {
    return stated == null || stated.isBlank() ? null : stated.strip();
  }
}
