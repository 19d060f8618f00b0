package org.cairncrm.customers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The new profile of a customer. It replaces the old one, so omitted values are removed.
 *
 * @param language the language for messages to the customer; English when omitted
 * @param country ISO 3166 alpha-2
 * @param phones in international form, or in national form when {@code country} is given; a remark
 *     or an extension may follow and is stored as a note
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

  /** The current profile, as the initial content of a form. */
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
