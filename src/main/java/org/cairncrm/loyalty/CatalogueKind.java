package org.cairncrm.loyalty;

/** The benefit of a reward in the catalogue. */
public enum CatalogueKind {
  VOUCHER,
  GIFT,
  /** A tier for some days. */
  STATUS
}
