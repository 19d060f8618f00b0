package org.cairncrm.customers;

/** What another system calls a customer: unique across all customers. */
public record Identity(String source, String externalId) {
  /** The source of those who were entered in Cairn itself. */
  static final String CAIRN = "cairn";
}
