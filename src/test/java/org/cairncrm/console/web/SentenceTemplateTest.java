package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentenceTemplateTest {
  private static List<TextRun> say(String sentence, Map<String, String> fields) {
    return SentenceTemplate.parse(sentence)
        .say(
            (field, format) -> fields.get(format == null ? field : field + "|" + format),
            field -> fields.get("link " + field));
  }

  private static String plain(String sentence, Map<String, String> fields) {
    return say(sentence, fields).stream().map(TextRun::text).collect(Collectors.joining());
  }

  @Test
  void fills_its_gaps() {
    assertThat(plain("Order {number} of {total|money}", Map.of("number", "7", "total|money", "€2")))
        .isEqualTo("Order 7 of €2");
  }

  @Test
  void knows_what_is_strong() {
    assertThat(say("**Order {number}** came", Map.of("number", "7")))
        .containsExactly(
            new TextRun("Order ", true), new TextRun("7", true), new TextRun(" came", false));
  }

  @Test
  void leaves_out_what_depends_on_an_unknown_field() {
    String sentence = "Moved[ from {before}][ to {after}].";
    assertThat(plain(sentence, Map.of("after", "Friday"))).isEqualTo("Moved to Friday.");
    assertThat(plain(sentence, Map.of())).isEqualTo("Moved.");
  }

  @Test
  void says_the_next_alternative_when_a_needed_field_is_unknown() {
    String sentence = "Now on {after} || Late since {promised} || Late";
    assertThat(plain(sentence, Map.of("after", "Friday"))).isEqualTo("Now on Friday");
    assertThat(plain(sentence, Map.of("promised", "Monday"))).isEqualTo("Late since Monday");
    assertThat(plain(sentence, Map.of())).isEqualTo("Late");
  }

  @Test
  void says_nothing_rather_than_half_a_sentence() {
    assertThat(say("Order {number}", Map.of())).isEmpty();
  }

  @Test
  void passes_plural_forms_on_and_finds_what_is_strong_in_them() {
    String forms = "{points, plural, one {**# point** is} other {**# points** are}}";
    assertThat(say(forms + " active", Map.of("points|" + forms, "**5 points** are")))
        .containsExactly(
            new TextRun("5 points", true),
            new TextRun(" are", false),
            new TextRun(" active", false));
    assertThat(say(forms + " active || Active", Map.of()))
        .containsExactly(new TextRun("Active", false));
  }

  @Test
  void takes_what_a_field_says_as_words_alone() {
    assertThat(plain("For {name}", Map.of("name", "**[{x}] <b>"))).isEqualTo("For **[{x}] <b>");
  }
}
