package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/** The side that begins a contact: the customer (inbound) or the company (outbound). */
@Schema(name = "TouchpointDirection")
public enum TouchDirection {
  INBOUND,
  OUTBOUND
}
