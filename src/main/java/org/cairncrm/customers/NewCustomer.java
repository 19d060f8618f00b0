package org.cairncrm.customers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A request to register a customer.
 *
 * @param language the language for messages to the customer; English when omitted
 * @param country ISO 3166 alpha-2
 * @param phones in international form, or in national form when {@code country} is given; a remark
 *     or an extension may follow and is stored as a note
 * @param accountManager a username
 * @param attributes by declared names
 * @param source the source system of the external id; give both or neither
 * @param registeredAt the business time of the registration; now when omitted
 */
public record NewCustomer(
    @NotNull @SingleLine @Size(max = 200) String name,
    @Nullable Language language,
    @Nullable @SingleLine @Size(max = 2, message = ProfileNormalisation.COUNTRY) String country,
    @Nullable @SingleLine @Size(max = 200) String city,
    @Size(max = 20) List<@NotNull @SingleLine @Size(max = 254) String> emails,
    @Size(max = 20) List<@NotNull @SingleLine @Size(max = 100) String> phones,
    @Nullable @SingleLine @Size(max = 100) String accountManager,
    @Size(max = 100) Map<@SingleLine @Size(max = 50) String, Object> attributes,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable Instant registeredAt) {

  public NewCustomer {
    emails = emails == null ? List.of() : emails;
    phones = phones == null ? List.of() : phones;
    attributes = attributes == null ? Map.of() : attributes;
  }

  /** A customer with a name only. */
  public static NewCustomer named(String name) {
    return new NewCustomer(
        name, null, null, null, List.of(), List.of(), null, Map.of(), null, null, null);
  }

  /** The external id; null when the customer is entered in Cairn. */
  @Nullable Identity identity() {
    List<FieldError> faults = ExternalReference.faults(source, externalId);
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return source == null || externalId == null ? null : new Identity(source, externalId);
  }

  /** The same customer with this profile and time. */
  NewCustomer with(Profile profile, @Nullable Instant registered) {
    return new NewCustomer(
        profile.name(),
        profile.language(),
        profile.country(),
        profile.city(),
        profile.emails(),
        profile.phones(),
        profile.accountManager(),
        profile.attributes(),
        source,
        externalId,
        registered);
  }

  CustomerChange profile() {
    return new CustomerChange(
        name, language, country, city, emails, phones, accountManager, attributes);
  }
}
