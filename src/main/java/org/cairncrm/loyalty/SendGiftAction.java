package org.cairncrm.loyalty;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.TextRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks gifts as sent, with one tracking number for all of them if there is one. */
@Component
class SendGiftAction implements BulkAction {
  private static final String TRACKING = "tracking";
  private static final int LONGEST = 100;

  private final Gifts gifts;

  SendGiftAction(Gifts gifts) {
    this.gifts = gifts;
  }

  @Override
  public String list() {
    return GiftList.NAME;
  }

  @Override
  public String key() {
    return "shipment";
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.WRITE;
  }

  @Override
  public String title() {
    return "loyalty.gift.send";
  }

  @Override
  public List<BulkField> fields() {
    return List.of(new BulkField(TRACKING, "loyalty.gift.tracking", BulkField.Kind.TEXT, false));
  }

  @Override
  public void require(Map<String, String> values) {
    String tracking = tracking(values);
    if (tracking == null) {
      return;
    }
    String fault =
        tracking.length() > LONGEST
            ? "must have at most " + LONGEST + " characters"
            : TextRules.faultOfLine(tracking);
    if (fault != null) {
      throw Invalid.field(TRACKING, fault);
    }
  }

  @Override
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    if (gifts.get(row).status() == GiftStatus.SENT) {
      return false;
    }
    gifts.send(row, new GiftShipment(tracking(values)));
    return true;
  }

  private static @Nullable String tracking(Map<String, String> values) {
    String tracking = values.getOrDefault(TRACKING, "").strip();
    return tracking.isEmpty() ? null : tracking;
  }
}
