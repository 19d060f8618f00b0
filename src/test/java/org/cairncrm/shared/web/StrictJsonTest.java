package org.cairncrm.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.Mappers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  private static final JsonBodies BODIES =
      new JsonBodies(Mappers.asInCairn(), Validation.buildDefaultValidatorFactory().getValidator());

  @Test
  void reads_what_is_written_as_it_must_be() {
    var read =
        BODIES.read(
            """
            {"text":"a","words":["b"],"count":2,"amount":"12.50","at":"2026-03-02T10:00:00Z",\
            "day":"2026-03-02","yes":true,"language":"pl"}\
            """
                .getBytes(UTF_8),
            BODIES.type(Everything.class));

    assertThat(read)
        .isEqualTo(
            new Everything(
                "a",
                List.of("b"),
                2,
                new BigDecimal("12.50"),
                Instant.parse("2026-03-02T10:00:00Z"),
                LocalDate.of(2026, 3, 2),
                true,
                Language.PL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text:5",
        "text:true",
        "text:[\"a\"]",
        "text:{}",
        "words:\"a\"",
        "words:[[\"a\"]]",
        "words:[1]",
        "count:null",
        "count:1.5",
        "count:\"2\"",
        "count:2147483648",
        "amount:true",
        "amount:1e999999999",
        "amount:-1e-999999999",
        "amount:\"12.5.0\"",
        "amount:\"NaN\"",
        "amount:\"\"",
        "at:1772445600",
        "at:\"2026-02-30T10:00:00Z\"",
        "at:\"\"",
        "day:\"2026-02-30\"",
        "day:[2026,3,2]",
        "yes:1",
        "yes:\"true\"",
        "language:0",
        "language:\"PL\"",
        "language:\"pl \"",
        "language:\"\"",
        "unknown:1"
      })
  void names_the_field_that_is_not(String wrong) {
    String field = wrong.substring(0, wrong.indexOf(':'));
    String body = "{\"" + field + "\"" + wrong.substring(field.length()) + plain(field) + "}";

    assertThat(problem(body).errors())
        .as(body)
        .anySatisfy(error -> assertThat(error.field()).startsWith(field));
  }

  @Test
  void names_what_is_said_twice() {
    assertThat(problem("{\"count\":1,\"text\":\"a\",\"text\":\"b\"}").errors())
        .extracting(org.cairncrm.shared.FieldError::field)
        .containsExactly("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"count\":1}{}", "{\"count\":1", "[]", "{\"count\":NaN}", "{count:1}"})
  void refuses_what_is_no_json_of_its_kind(String body) {
    assertThat(problem(body).status().value()).isEqualTo(400);
  }

  private static String plain(String field) {
    return field.equals("count") ? ",\"yes\":true" : ",\"count\":1";
  }

  private static Problem problem(String body) {
    try {
      BODIES.read(body.getBytes(UTF_8), BODIES.type(Everything.class));
    } catch (Malformed fault) {
      return fault.problem();
    }
    throw new AssertionError("Was read: " + body);
  }

  record Everything(
      @Nullable String text,
      @Nullable List<String> words,
      int count,
      @Nullable BigDecimal amount,
      @Nullable Instant at,
      @Nullable LocalDate day,
      @Nullable Boolean yes,
      @Nullable Language language) {}
}
