package org.cairncrm.customers;

import io.swagger.v3.oas.annotations.media.Schema;

/** What another system calls a customer: unique across all customers. */
@Schema(name = "CustomerIdentity")
public record Identity(String source, String externalId) {
  /** The source of those who were entered in Cairn itself. */
  static final String CAIRN = "cairn";
}
