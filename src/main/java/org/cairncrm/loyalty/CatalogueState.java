package org.cairncrm.loyalty;

import java.time.LocalDate;

/** The state of a reward in the catalogue on one day. */
public enum CatalogueState {
  PLANNED,
  ON_SALE,
  SOLD_OUT,
  ENDED,
  WITHDRAWN;

  /**
   * @param sold the pieces that customers bought and did not give back
   */
  static CatalogueState of(CatalogueContent content, int sold, LocalDate today) {
    if (content.isWithdrawn()) {
      return WITHDRAWN;
    }
    if (content.from() != null && today.isBefore(content.from())) {
      return PLANNED;
    }
    if (content.until() != null && today.isAfter(content.until())) {
      return ENDED;
    }
    return content.stock() != null && sold >= content.stock() ? SOLD_OUT : ON_SALE;
  }
}
