package org.cairncrm.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.SpreadsheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all rows of a list that match to a file, while they are being read. A running export holds
 * a connection to the database for as long as the client reads, so only few run at the same time
 * and others wait.
 */
@Component
public class Exports {
  private static final int AT_ONCE = 2;

  private final ListRows rows;
  private final JsonMapper json;
  private final Semaphore running = new Semaphore(AT_ONCE, true);

  Exports(ListRows rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /** Writes the rows in the order of the query, with its columns. */
  public void write(ListQuery query, ExportFormat format, Writer to) {
    running.acquireUninterruptibly();
    try {
      rows.each(query, format == ExportFormat.CSV ? csv(query, to) : lines(to));
      to.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      running.release();
    }
  }

  private Consumer<ListRow> lines(Writer to) {
    return row -> {
      try {
        to.write(json.writeValueAsString(row));
        to.write('\n');
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }

  private static Consumer<ListRow> csv(ListQuery query, Writer to) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(to);
    csv.writeRecord(
        Stream.concat(Stream.of("id"), query.columns().stream().flatMap(column -> names(column)))
            .toList());
    return row -> {
      List<String> cells = new ArrayList<>(List.of(row.id().toString()));
      query.columns().forEach(column -> add(cells, column, row.cells().get(column.key())));
      csv.writeRecord(cells);
    };
  }

  private static Stream<String> names(ListColumn column) {
    return column.kind() == ColumnKind.MONEY
        ? Stream.of(column.key(), column.key() + "Currency")
        : Stream.of(column.key());
  }

  private static void add(List<String> cells, ListColumn column, @Nullable Object value) {
    if (column.kind() == ColumnKind.MONEY) {
      cells.add(value instanceof Money money ? money.amount().toPlainString() : "");
      cells.add(value instanceof Money money ? money.currency().getCurrencyCode() : "");
      return;
    }
    cells.add(
        switch (value) {
          case null -> "";
          case LinkedText link -> SpreadsheetCell.safe(link.text());
          case String text -> SpreadsheetCell.safe(text);
          case List<?> texts -> SpreadsheetCell.safe(joined(texts));
          default -> value.toString();
        });
  }

  private static String joined(List<?> texts) {
    return texts.stream()
        .map(text -> text instanceof TonedText toned ? toned.text() : String.valueOf(text))
        .collect(Collectors.joining(", "));
  }
}
