package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowFileTest {
  private static final String ROWS = "a\n" + "1\n".repeat(500_000);

  @ParameterizedTest
  @EnumSource
  void that_unpacks_to_more_than_it_may_is_refused_before_it_fills_the_disk(
      SourceFile.Format format) {
    byte[] packed = packed(ROWS);
    assertThat(packed).hasSizeLessThan(ROWS.length() / 100);
    var rows = new Rows();

    assertThatThrownBy(() -> read(format, packed, ROWS.length() - 1, rows))
        .isInstanceOf(Invalid.class)
        .hasMessage("body unpacks to more than 1000001 bytes: send it in parts");
    assertThat(rows.count).isLessThan(500_001);
  }

  @ParameterizedTest
  @EnumSource
  void that_unpacks_to_all_that_it_may_is_read(SourceFile.Format format) {
    var rows = new Rows();

    read(format, packed(ROWS), ROWS.length(), rows);

    assertThat(rows.count).isEqualTo(format == SourceFile.Format.CSV ? 500_000 : 500_001);
  }

  @Test
  void that_is_not_packed_is_bounded_as_it_is_sent() {
    var rows = new Rows();

    read(SourceFile.Format.CSV, ROWS.getBytes(StandardCharsets.UTF_8), 10, rows);

    assertThat(rows.count).isEqualTo(500_000);
  }

  private static void read(SourceFile.Format format, byte[] body, long largest, Rows rows) {
    RowFile.read(
        new SourceFile(
            0,
            "rows",
            format,
            ',',
            StandardCharsets.UTF_8,
            Set.of(),
            null,
            Map.of(),
            List.of(),
            NumberNotation.PLAIN),
        new ByteArrayInputStream(body),
        largest,
        rows);
  }

  private static byte[] packed(String text) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static final class Rows implements RowFile.Sink {
    private final List<String> columns = new ArrayList<>();
    private long count;

    @Override
    public void columns(@Nullable List<String> names) {
      if (names != null) {
        columns.addAll(names);
      }
    }

    @Override
    public void empty() {
      // nothing to count
    }

    @Override
    public void row(long line, List<String> cells) {
      assertThat(cells).hasSameSizeAs(columns);
      count++;
    }

    @Override
    public void row(long line, String json) {
      count++;
    }
  }
}
