package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cairn",
        "Cairn",
        "CAIRN:x",
        "import:x",
        "person:anna",
        "System:shop",
        "ｃａｉｒｎ",
        "cаirn",
        "caırn",
        "import：x",
        "pеrson:anna",
        "system꞉shop"
      })
  void a_name_that_is_reserved_or_looks_like_one_is_refused(String name) {
    assertThat(SourceName.fault(name)).contains("reserved for Cairn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "\u3164",
        "\u2800",
        "a ",
        "\u00a0a",
        "a\u200bb",
        "a\nb",
        "a\u0000b"
      })
  void a_name_has_no_invisible_characters(String name) {
    assertThat(SourceName.fault(name)).startsWith("must ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop", "Shop 2", "importer", "person", "système", "магазин", "dpd/pl", "a"})
  void other_names_are_fine(String name) {
    assertThat(SourceName.fault(name)).isNull();
  }
}
