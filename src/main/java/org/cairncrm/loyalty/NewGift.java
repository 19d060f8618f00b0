package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.GIFT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;

/** A gift that is to be stored. */
record NewGift(CustomerId customer, UUID id, String title, String sku, Instant grantedAt) {
  private static final RowStatement<NewGift> ADD =
      RowStatement.<NewGift>into(GIFT)
          .set(GIFT.CUSTOMER_ID, NewGift::customer)
          .set(GIFT.GIFT_ID, NewGift::id)
          .set(GIFT.TITLE, NewGift::title)
          .set(GIFT.SKU, NewGift::sku)
          .set(GIFT.STATUS, row -> GiftStatus.TO_SEND)
          .set(GIFT.GRANTED_AT, NewGift::grantedAt)
          .build();

  static List<Statement> writing(List<NewGift> gifts) {
    return ADD.with(gifts);
  }
}
