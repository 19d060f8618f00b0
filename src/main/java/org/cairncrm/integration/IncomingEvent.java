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
 * An event that was found sound, on its way in.
 *
 * @param customer whom it is about; null for a new customer
 * @param time when it happened
 * @param origin what its data calls the fact; null when it leaves that to Cairn
 * @param effect stores the fact, within the command that locks its customer, and returns the
 *     customer
 * @param repeat refuses other content of the fact that is stored; null where the effect does
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
   * Refuses other content than that of the fact that is stored.
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

  /** Differs whenever the content does, and sometimes when only its spelling does. */
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
