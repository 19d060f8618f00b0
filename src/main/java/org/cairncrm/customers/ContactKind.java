package org.cairncrm.customers;

/** The kinds of address under which a customer is reached. */
public enum ContactKind {
  EMAIL,
  PHONE
}
