package org.cairncrm.shared.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"Łódź\"}",
        "{\"name\":\"\\u0142\\ud83d\\ude00\"}",
        "{\"name\":\"a\\\\u0000\"}",
        "no JSON at all \\u0000",
        ""
      })
  void takes_sound_text(String body) {
    assertThatCode(() -> JsonText.check(body.getBytes(UTF_8))).doesNotThrowAnyException();
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
    assertThatThrownBy(() -> JsonText.check(body.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Malformed.class,
            malformed ->
                org.assertj.core.api.Assertions.assertThat(malformed.problem().errors())
                    .extracting(org.cairncrm.shared.FieldError::field)
                    .containsExactly("lines[1].name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00c3(", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00ff", "\u0000"})
  void refuses_bytes_that_are_no_utf_8(String bytes) {
    byte[] body = ("{\"name\":\"" + bytes + "\"}").getBytes(ISO_8859_1);

    assertThatThrownBy(() -> JsonText.check(body)).isInstanceOf(Malformed.class);
  }
}
