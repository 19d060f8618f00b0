package org.cairncrm.orders;

/** The two kinds of reversal. */
public enum ReversalKind {
  CANCELLATION,
  RETURN
}
