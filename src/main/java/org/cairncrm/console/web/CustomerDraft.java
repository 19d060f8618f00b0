package org.cairncrm.console.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerChange;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.customers.Profile;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer's profile as it is entered into the form.
 *
 * @param emails one on each line, the preferred one first
 * @param phones one on each line, the preferred one first
 * @param version the version before the change; 0 for a new customer
 */
record CustomerDraft(
    @Nullable String name,
    @Nullable Language language,
    @Nullable String country,
    @Nullable String city,
    @Nullable String emails,
    @Nullable String phones,
    @Nullable String accountManager,
    int version) {

  static CustomerDraft blank(String accountManager) {
    return new CustomerDraft("", Language.EN, "", "", "", "", accountManager, 0);
  }

  static CustomerDraft of(Customer customer) {
    return of(customer.profile(), customer.version());
  }

  static CustomerDraft of(Profile profile, int version) {
    return new CustomerDraft(
        profile.name(),
        profile.language(),
        profile.country(),
        profile.city(),
        String.join("\n", profile.emails()),
        String.join("\n", profile.phonesWithNotes()),
        profile.accountManager(),
        version);
  }

  NewCustomer registration() {
    return new NewCustomer(
        text(name),
        language,
        orNull(country),
        orNull(city),
        lines(emails),
        lines(phones),
        orNull(accountManager),
        Map.of(),
        null,
        null,
        null);
  }

  /** The change to the profile. Attributes that the form does not show stay as they are. */
  CustomerChange change(Customer before) {
    return new CustomerChange(
        text(name),
        language,
        orNull(country),
        orNull(city),
        lines(emails),
        lines(phones),
        orNull(accountManager),
        before.attributes());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable String orNull(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }

  private static List<String> lines(@Nullable String typed) {
    return text(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
