package org.cairncrm.search;

import org.cairncrm.shell.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * A result with the name of its customer.
 *
 * @param customer null if it has no customer, or if the caller may not read customers
 */
public record NamedHit(SearchHit hit, @Nullable String customer) {}
