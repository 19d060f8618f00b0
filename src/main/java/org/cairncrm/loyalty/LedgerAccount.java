package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The accounts between which points move. Every posting debits one account and credits another with
 * the same points.
 */
@Schema(name = "PostingAccount")
public enum LedgerAccount {
  /** The source of all points. */
  ISSUED,
  PENDING,
  ACTIVE,
  /** Points that a redemption holds until it is confirmed or released. */
  RESERVED,
  SPENT,
  EXPIRED,
  /** Points that were taken back. */
  REVERSED,
  /** Points of returned goods that had been spent. Active points pay them off. */
  DEBT,
  /** Points of returned goods that had been spent, and that the programme lets customers keep. */
  WAIVED
}
