package org.cairncrm.customers;

import io.swagger.v3.oas.annotations.media.Schema;

/** The external id of a customer in another system, unique across all customers. */
@Schema(name = "CustomerIdentity")
public record Identity(String source, String externalId) {
  /** The source of customers who were entered in Cairn. */
  static final String CAIRN = "cairn";
}
