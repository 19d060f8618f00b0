package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The accounts between which points move. Every posting debits one account and credits another with
 * the same points.
 */
@Schema(name = "PostingAccount")
public enum LedgerAccount {
  ISSUED,
  PENDING,
  ACTIVE,
  REVERSED
}
