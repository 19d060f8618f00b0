package org.cairncrm.customers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A customer's profile as it is to be from now on: what is left out is taken away.
 *
 * @param language in which the customer is written to; English when left out
 * @param country ISO 3166 alpha-2
 * @param phones in international form, or in the country's own when {@code country} is given; a
 *     remark or an extension may follow and is kept as a note
 * @param accountManager a username
 * @param attributes by declared names
 */
public record CustomerChange(
    @NotNull @SingleLine @Size(max = 200) String name,
    @Nullable Language language,
    @Nullable @SingleLine @Size(max = 2, message = ProfileNormalisation.COUNTRY) String country,
    @Nullable @SingleLine @Size(max = 200) String city,
    @Size(max = 20) List<@NotNull @SingleLine @Size(max = 254) String> emails,
    @Size(max = 20) List<@NotNull @SingleLine @Size(max = 100) String> phones,
    @Nullable @SingleLine @Size(max = 100) String accountManager,
    @Size(max = 100) Map<@SingleLine @Size(max = 50) String, Object> attributes) {

  public CustomerChange {
    emails = emails == null ? List.of() : emails;
    phones = phones == null ? List.of() : phones;
    attributes = attributes == null ? Map.of() : attributes;
  }

  /** What a form shows before anything is changed. */
  public static CustomerChange of(Customer customer) {
    return new CustomerChange(
        customer.name(),
        customer.language(),
        customer.country(),
        customer.city(),
        customer.emails(),
        customer.profile().phonesWithNotes(),
        customer.accountManager(),
        customer.attributes());
  }
}
