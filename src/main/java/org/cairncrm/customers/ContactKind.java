package org.cairncrm.customers;

/** The kinds of a customer's contact points. */
public enum ContactKind {
  EMAIL,
  PHONE
}
