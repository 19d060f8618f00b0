package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.Mappers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/** An event is written as the record says, part by part and in its order. */
class RecordedJsonTest {
  private static final UUID ID = UUID.fromString("01a20fea-4e30-7e0d-884f-9d061bd7f90d");
  private static final Instant AT = Instant.parse("2026-11-24T23:35:43.408023Z");

  private final JsonMapper ours = Mappers.asInCairn();
  private final JsonMapper jacksons =
      ours.rebuild().addMixIn(Recorded.class, AsJacksonWould.class).build();

  @Test
  void an_event_with_everything_reads_as_jackson_would_write_it() {
    var full =
        new Recorded(
            new EventId(ID),
            new CustomerId(ID),
            7,
            "points-earned",
            "loyalty",
            Channel.LIVE_CHAT,
            AT,
            AT.plusSeconds(1),
            6,
            new EventId(ID),
            6L,
            Actor.person("anna"),
            "{\"points\": 12}",
            "{\"rule\": \"points-per-order\"}",
            "[]",
            "She said: \"grüß dich\"");

    assertThat(ours.writeValueAsString(full))
        .isEqualTo(jacksons.writeValueAsString(full))
        .contains("\"channel\":\"live-chat\"", "\"data\":{\"points\": 12}");
  }

  @Test
  void what_an_event_does_not_have_is_null() {
    var bare =
        new Recorded(
            new EventId(ID),
            new CustomerId(ID),
            1,
            "order-placed",
            "orders",
            null,
            AT,
            AT,
            1,
            null,
            null,
            Actor.CAIRN,
            "{}",
            null,
            null,
            null);

    assertThat(ours.writeValueAsString(bare))
        .isEqualTo(jacksons.writeValueAsString(bare))
        .contains("\"causeSeq\":null", "\"decision\":null");
  }

  @JsonSerialize(using = ValueSerializer.None.class)
  private interface AsJacksonWould {}
}
