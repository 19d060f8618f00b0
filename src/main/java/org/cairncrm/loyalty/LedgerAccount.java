package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;

/** The accounts between which points move; every posting takes from one what it adds to another. */
@Schema(name = "PostingAccount")
public enum LedgerAccount {
  ISSUED,
  PENDING,
  ACTIVE,
  REVERSED
}
