package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** Gifts that have to be sent to customers. */
@Component
public class Gifts {
  private final GiftTable table;
  private final Commands commands;
  private final Events events;
  private final CurrentActor actor;
  private final Clock clock;

  Gifts(GiftTable table, Commands commands, Events events, CurrentActor actor, Clock clock) {
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is no such gift
   */
  public Gift get(UUID id) {
    Gift found = table.find(id);
    if (found == null) {
      throw new NotFound("gift", id);
    }
    return found;
  }

  /**
   * Notes that a gift was sent. Repeating it changes nothing.
   *
   * @throws NotFound if there is no such gift
   * @throws Conflict if it was cancelled
   */
  public Gift send(UUID id, GiftShipment shipment) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Gift gift = get(id);
    return commands.on(
        gift.customerId(),
        now,
        () -> {
          String tracking = shipment.tracking();
          if (table.send(gift, tracking, now, actor.actor())) {
            events.publish(
                new GiftSent(gift.customerId(), id, gift.title(), gift.sku(), now), tracking);
            commands.changed(Programmes.TOPIC);
          } else if (get(id).status() == GiftStatus.CANCELLED) {
            throw new Conflict("This gift was cancelled, so that it must not be sent");
          }
          return get(id);
        });
  }

  /** The gifts that have waited longest to be sent, at most so many. */
  public List<Gift> oldestToSend(int limit) {
    return table.oldestToSend(limit);
  }

  /** The number of gifts that have to be sent. */
  public int toSend() {
    return table.toSend();
  }
}
