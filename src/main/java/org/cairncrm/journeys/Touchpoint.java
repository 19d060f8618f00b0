package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A contact between customer and company, or work of the company that the customer does not see.
 *
 * @param channel null if there is none
 * @param direction who begins the contact; null if either does
 * @param trigger the event that counts it, with its condition; null if none does
 */
record Touchpoint(
    MapTexts texts,
    Lane lane,
    @Nullable Channel channel,
    @Nullable TouchDirection direction,
    @Nullable Trigger trigger) {
  String title() {
    return texts.title();
  }

  /** The stable name of the event that counts it; null if none does. */
  @Nullable String event() {
    return trigger == null ? null : trigger.event();
  }
}
