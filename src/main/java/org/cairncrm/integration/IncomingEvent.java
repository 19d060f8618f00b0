package org.cairncrm.integration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.function.Supplier;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * An event that passed all checks and can be stored.
 *
 * @param customer the customer of the event; null for a new customer
 * @param time the time of the event
 * @param origin the source and external id of the fact in its data; null when Cairn assigns them
 * @param effect stores the fact within the command that locks its customer, and returns the
 *     customer
 * @param repeat rejects content that differs from the stored fact; null when the effect does so
 */
record IncomingEvent(
    CloudEvent event,
    @Nullable CustomerId customer,
    Instant time,
    @Nullable FactOrigin origin,
    Supplier<CustomerId> effect,
    @Nullable Runnable repeat) {
  /**
   * Stores the fact.
   *
   * @throws Invalid when the data turns out to be wrong
   * @throws Conflict when the fact was sent before with other content
   */
  CustomerId take() {
    try {
      return effect.get();
    } catch (Invalid wrong) {
      throw wrong.within("data");
    } catch (Conflict other) {
      throw other.within("data");
    }
  }

  /**
   * Requires the same content as that of the stored fact.
   *
   * @throws Conflict naming each field that differs
   */
  void requireSame() {
    if (repeat == null) {
      take();
    } else {
      repeat.run();
    }
  }

  Receipt receipt(CustomerId whose) {
    return new Receipt(event.source(), event.id(), event.type(), whose, time);
  }

  /**
   * A digest of the content. It differs whenever the content differs, and sometimes when only the
   * spelling does.
   */
  static byte[] digest(CloudEvent event) {
    String content =
        String.join(
            "\n",
            event.type(),
            String.valueOf(event.subject()),
            String.valueOf(event.time()),
            event.data().toString());
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
