package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OlistCsvTest {
  @Test
  void a_quoted_field_keeps_its_commas_quotes_and_line_breaks() throws IOException {
    assertThat(rows("id,text\n1,\"a, \"\"b\"\"\r\n\nc\"\n2,\n"))
        .containsExactly(
            Map.of("id", "1", "text", "a, \"b\"\r\n\nc"), Map.of("id", "2", "text", ""));
  }

  @Test
  void lines_may_end_as_on_windows_and_the_last_one_not_at_all() throws IOException {
    assertThat(rows("id,text\r\n1,a\r\n2,\"\""))
        .containsExactly(Map.of("id", "1", "text", "a"), Map.of("id", "2", "text", ""));
  }

  @Test
  void what_is_no_table_is_refused() {
    assertThatThrownBy(() -> rows("id,text\n1\n")).hasMessageContaining("Row 2");
    assertThatThrownBy(() -> rows("id\n\"1")).hasMessageContaining("does not end");
    assertThatThrownBy(() -> rows("id\n\"1\"2\n")).hasMessageContaining("after a quoted field");
  }

  private static List<Map<String, String>> rows(String text) throws IOException {
    return OlistCsv.rows(new StringReader(text));
  }
}
