package org.cairncrm.interactions;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The direction of an interaction: initiated by the customer (inbound) or the company (outbound).
 */
@Schema(name = "ContactDirection")
public enum Direction {
  INBOUND,
  OUTBOUND
}
