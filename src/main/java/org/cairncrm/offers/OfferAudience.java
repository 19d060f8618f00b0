package org.cairncrm.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The customers that an offer is for: one, or all that match in the list of customers.
 *
 * @param customer null for several
 * @param filter conditions of the list of customers, as in its address; empty for all customers;
 *     null for one customer
 * @param query words that the list of customers is searched for; null for none
 */
public record OfferAudience(
    @Nullable CustomerId customer,
    @Nullable @Size(max = ListRequest.MOST_FILTERS)
        List<@NotNull @SingleLine @Size(max = ListRequest.LONGEST) String> filter,
    @Nullable @SingleLine @Size(max = 200) String query) {
  /** The audience of one customer. */
  public static OfferAudience of(CustomerId customer) {
    return new OfferAudience(customer, null, null);
  }

  /** The audience of all customers who match in their list. */
  public static OfferAudience of(List<String> filter, @Nullable String query) {
    return new OfferAudience(null, filter, query);
  }

  static OfferAudience of(ListRequest request) {
    return of(request.filter(), request.query());
  }

  List<FieldError> faults() {
    var checks = new Checks();
    if ((customer == null) == (filter == null)) {
      checks.add("audience", "must name either a customer or a filter");
    }
    if (customer != null && query != null) {
      checks.add("audience.query", "goes with a filter");
    }
    return checks.faults();
  }

  /** What is asked of the list of customers. */
  public ListRequest request() {
    return new ListRequest(Objects.requireNonNullElse(filter, List.of()), null, null, query);
  }
}
