package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Sent FIRST =
      new Sent(
          1,
          "A",
          Channel.WEB,
          Instant.parse("2026-02-20T09:00:00.123456Z"),
          new BigDecimal("12.50"),
          Money.of("12.50", "EUR"),
          List.of(new Line("MUG", 2)),
          Map.of("size", 42));

  record Line(String sku, int quantity) {}

  record Sent(
      int id,
      @Nullable String number,
      Channel channel,
      Instant at,
      BigDecimal amount,
      Money price,
      List<Line> lines,
      Map<String, Object> attributes) {}

  private static List<String> between(Sent again, boolean readable) {
    return Differences.between(again, FIRST, Set.of("id"), readable).stream()
        .map(error -> error.field() + " " + error.message())
        .toList();
  }

  @Test
  void another_spelling_is_the_same_content() {
    var again =
        new Sent(
            2,
            "A",
            Channel.WEB,
            OffsetDateTime.parse("2026-02-20T10:00:00.123456789+01:00").toInstant(),
            new BigDecimal("12.5"),
            Money.of("12.5", "EUR"),
            List.of(new Line("MUG", 2)),
            Map.of("size", 42.0));

    assertThat(between(again, true)).isEmpty();
  }

  @Test
  void each_field_says_what_it_is_and_what_it_was() {
    var again =
        new Sent(
            2,
            null,
            Channel.IN_PERSON,
            FIRST.at().plusSeconds(1),
            BigDecimal.TEN,
            Money.of("12.50", "USD"),
            List.of(new Line("CUP", 2), new Line("LID", 1)),
            Map.of("colour", "x".repeat(200)));

    assertThat(between(again, true))
        .containsExactly(
            "number is left out, was A before",
            "channel is in-person, was web before",
            "at is 2026-02-20T09:00:01.123456Z, was 2026-02-20T09:00:00.123456Z before",
            "amount is 10, was 12.50 before",
            "currency is USD, was EUR before",
            "lines[0].sku is CUP, was MUG before",
            "lines[1] is there, was left out before",
            "attributes.colour is " + "x".repeat(100) + "…, was left out before",
            "attributes.size is left out, was 42 before");
  }

  @Test
  void names_the_fields_alone_to_those_who_may_not_read_the_values() {
    var again =
        new Sent(
            1,
            "B",
            Channel.WEB,
            FIRST.at(),
            FIRST.amount(),
            FIRST.price(),
            List.of(),
            Map.of("size", 43));

    assertThat(between(again, false))
        .containsExactly(
            "number is not what was sent before",
            "lines[0] is not what was sent before",
            "attributes.size is not what was sent before");
  }
}
