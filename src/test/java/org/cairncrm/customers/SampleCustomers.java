package org.cairncrm.customers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Language;

/** Customers for tests, as other systems report them. */
public final class SampleCustomers {
  private SampleCustomers() {}

  /** A customer of whom most is known, under an identity of their own. */
  public static NewCustomer zofia() {
    return new NewCustomer(
        "Zofia Wójcik-Łęcka",
        Language.PL,
        "PL",
        "Łódź",
        List.of("Zofia@Example.pl", "z.wojcik@firma.example"),
        List.of("601 234 567"),
        "anna",
        Map.of(),
        "shop",
        UUID.randomUUID().toString(),
        null);
  }

  /** A customer of that name, in Romania, who can be reached. */
  public static NewCustomer called(String name, List<String> emails, List<String> phones) {
    return new NewCustomer(
        name, Language.RO, "RO", null, emails, phones, null, Map.of(), null, null, null);
  }

  /** The same customer with another name. */
  public static NewCustomer renamed(NewCustomer customer, String name) {
    return new NewCustomer(
        name,
        customer.language(),
        customer.country(),
        customer.city(),
        customer.emails(),
        customer.phones(),
        customer.accountManager(),
        customer.attributes(),
        customer.source(),
        customer.externalId(),
        customer.registeredAt());
  }
}
