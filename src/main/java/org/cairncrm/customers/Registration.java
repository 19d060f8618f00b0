package org.cairncrm.customers;

/**
 * What a registration came to.
 *
 * @param customer as registered: the first answer, whatever was changed since
 * @param created false when that source had registered the customer before, and nothing was done
 */
public record Registration(Customer customer, boolean created) {}
