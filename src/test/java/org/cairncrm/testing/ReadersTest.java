package org.cairncrm.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@Execution(ExecutionMode.SAME_THREAD)
class ReadersTest {
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void can_use_a_page_in_order() {
    assertThatCode(() -> look("<p>Granite</p>")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h1>Another</h1>                                                | headings of a page
          <p>??title??</p>                                                | ??
          <p style='width: 1300px'>Granite</p>                            | fits in PHONE_LIGHT
          <input>                                                         | label
          <p style='color: #ddd'>Granite</p>                              | LIGHT
          <p style='background: light-dark(#fff, #ddd)'>Granite</p>       | DARK
          """)
  void notice_what_is_out_of_order(String content, String found) {
    assertThatThrownBy(() -> look(content))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(found);
  }

  @Test
  void notice_what_is_out_of_order_in_a_part_that_was_opened() {
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost")) {
      visit
          .page()
          .setContent(
              "<!doctype html><html lang='en'><title>A page</title><main><h1>Granite</h1>"
                  + "<input><div id='good'>Granite</div><div id='bad'><select></select></div>");
      assertThatCode(() -> Readers.canUsePart(visit.page(), "#good", "a part"))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> Readers.canUsePart(visit.page(), "#bad", "a part"))
          .hasMessageContaining("select-name")
          .hasMessageNotContaining("<input>");
      assertThatThrownBy(() -> Readers.canUsePart(visit.page(), "#none", "a part"))
          .hasMessageContaining("#none");
    }
  }

  private static void look(String content) {
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost")) {
      visit
          .page()
          .setContent(
              "<!doctype html><html lang='en' style='color-scheme: light dark'><title>A"
                  + " page</title><main><h1>Granite</h1>"
                  + content
                  + "</main></html>");
      Readers.canUse(visit.page(), "a page");
    }
  }
}
