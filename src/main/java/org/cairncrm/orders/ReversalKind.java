package org.cairncrm.orders;

/** The two ways in which an order is undone. */
public enum ReversalKind {
  CANCELLATION,
  RETURN
}
