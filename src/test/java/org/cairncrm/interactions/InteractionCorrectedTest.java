package org.cairncrm.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.junit.jupiter.api.Test;

class InteractionCorrectedTest {
  private static final Instant AT = Instant.parse("2026-02-10T11:20:00Z");
  private static final Instant LATER = Instant.parse("2026-02-11T08:00:00Z");

  private final CustomerId customer = CustomerId.next();
  private final UUID interaction = UUID.randomUUID();
  private final OrderId order = new OrderId(UUID.randomUUID());

  private final InteractionCorrected correction =
      new InteractionCorrected(
          customer,
          interaction,
          Channel.EMAIL,
          Direction.OUTBOUND,
          AT.minusSeconds(60),
          order,
          2,
          List.of("channel", "direction", "at", "order"),
          LATER);

  private InteractionRecorded recorded(UUID id) {
    return new InteractionRecorded(
        customer, id, Channel.PHONE, Direction.INBOUND, "anna", AT, null, null);
  }

  @Test
  void gives_the_event_of_the_contact_its_correct_facts() {
    assertThat(correction.corrected(recorded(interaction)))
        .isEqualTo(
            new InteractionRecorded(
                customer,
                interaction,
                Channel.EMAIL,
                Direction.OUTBOUND,
                "anna",
                AT.minusSeconds(60),
                order,
                LATER));
  }

  @Test
  void leaves_the_events_of_other_contacts_as_they_are() {
    InteractionRecorded other = recorded(UUID.randomUUID());

    assertThat(correction.corrected(other)).isSameAs(other);
  }
}
