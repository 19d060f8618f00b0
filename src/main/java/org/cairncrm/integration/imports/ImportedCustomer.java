package org.cairncrm.integration.imports;

import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What an import recorded of one customer.
 *
 * @param externalId the id of the customer in the source of the import
 * @param customerId null if the customer was rejected
 * @param name null if the customer was rejected
 * @param stored the number of new facts
 * @param known the number of facts that already existed and were not changed
 */
public record ImportedCustomer(
    String externalId,
    @Nullable CustomerId customerId,
    @Nullable String name,
    long stored,
    long known) {}
