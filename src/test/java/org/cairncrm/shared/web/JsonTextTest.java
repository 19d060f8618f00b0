package org.cairncrm.shared.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.shared.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"Łódź\"}",
        "{\"name\":\"\\u0142\\ud83d\\ude00\"}",
        "{\"name\":\"a\\\\u0000\"}",
        ""
      })
  void takes_sound_text(String body) {
    byte[] bytes = body.getBytes(UTF_8);

    assertThat(JsonText.plain(bytes) || JsonText.faults(bytes).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lines\":[{\"name\":\"ok\"},{\"name\":\"a\\u0000b\"}]}",
        "{\"lines\":[{},{\"name\":\"\\ud800\"}]}",
        "{\"lines\":[{},{\"name\":\"\\udc00\\ud800\"}]}",
        "{\"lines\":[{},{\"name\":\"\\uD800x\"}]}"
      })
  void names_the_field_of_text_that_cannot_be_stored(String body) {
    byte[] bytes = body.getBytes(UTF_8);

    assertThat(JsonText.plain(bytes)).isFalse();
    assertThat(JsonText.faults(bytes))
        .extracting(FieldError::field)
        .containsExactly("lines[1].name");
  }

  @Test
  void names_every_field_that_is_given_twice() {
    byte[] bytes = "{\"a\":1,\"b\":[{\"c\":1,\"c\":2}],\"a\":3}".getBytes(UTF_8);

    assertThat(JsonText.faults(bytes)).extracting(FieldError::field).containsExactly("b[0].c", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00c3(", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00ff", "\u0000"})
  void refuses_bytes_that_are_no_utf_8(String bytes) {
    byte[] body = ("{\"name\":\"" + bytes + "\"}").getBytes(ISO_8859_1);

    assertThatThrownBy(() -> JsonText.plain(body)).isInstanceOf(Malformed.class);
  }
}
