package org.cairncrm.integration;

import java.time.Instant;
import java.util.function.Supplier;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * An event that was found sound, on its way in.
 *
 * @param customer whom it is about; null when it tells of someone new
 * @param time when it happened
 * @param effect takes it in, within the command that locks its customer, and tells whom it is about
 */
record Arriving(
    CloudEvent event, @Nullable CustomerId customer, Instant time, Supplier<CustomerId> effect) {
  /**
   * Takes it in.
   *
   * @throws Invalid when the data turns out to be wrong
   */
  CustomerId take() {
    try {
      return effect.get();
    } catch (Invalid wrong) {
      throw wrong.within("data");
    }
  }

  Receipt receipt(CustomerId whose) {
    return new Receipt(event.source(), event.id(), event.type(), whose, time);
  }
}
