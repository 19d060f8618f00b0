package org.cairncrm.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer with the current profile.
 *
 * @param number the customer number for people, such as {@code C-10001}
 * @param identities the customer's external ids in other systems
 * @param version the version of the profile, incremented by each change
 * @param registeredAt business time
 * @see Profile
 */
public record Customer(
    CustomerId id,
    String number,
    List<Identity> identities,
    int version,
    Instant registeredAt,
    String name,
    Language language,
    @Nullable String country,
    @Nullable String city,
    List<String> emails,
    List<String> phones,
    Map<String, String> phoneNotes,
    @Nullable String accountManager,
    Map<String, Object> attributes) {

  static Customer of(
      CustomerId id,
      String number,
      List<Identity> identities,
      int version,
      Instant registeredAt,
      Profile profile) {
    return new Customer(
        id,
        number,
        identities,
        version,
        registeredAt,
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

  /** The part of the customer that can be changed. */
  public Profile profile() {
    return new Profile(
        name, language, country, city, emails, phones, phoneNotes, accountManager, attributes);
  }
}
