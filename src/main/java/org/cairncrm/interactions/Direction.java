package org.cairncrm.interactions;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who began a contact: the customer (inbound) or the company (outbound). */
@Schema(name = "ContactDirection")
public enum Direction {
  INBOUND,
  OUTBOUND
}
