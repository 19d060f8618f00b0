package org.cairncrm.integration.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/** Reads an arriving file, plain or gzipped, row by row; it is never in memory as a whole. */
final class RowFile {
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  /** The maximum number of characters of a row. */
  static final int LONGEST_ROW = 1 << 20;

  /** The maximum number of bytes of a file as it is sent. */
  private static final long LARGEST = 1L << 30;

  private static final String BODY = "body";
  private static final String SEPARATOR = "sep=";

  private RowFile() {}

  /** Receives each row with the line on which it begins. */
  interface Sink {
    /**
     * @param names the column names of a CSV file, as written; null for NDJSON
     */
    void columns(@Nullable List<String> names);

    /** A row of a CSV file that has only separators and blanks. */
    void empty();

    /** A row of a CSV file that has more than separators and blanks. */
    void row(long line, List<String> cells);

    /** A line of an NDJSON file. */
    void row(long line, String json);
  }

  /**
   * @param largest the maximum number of bytes after unpacking; a small gzip file can unpack to any
   *     size
   * @throws Invalid when the content is not such a file
   */
  static void read(SourceFile file, InputStream body, long largest, Sink sink) {
    try (Reader reader =
        MarkedText.reader(
            unpacked(new SizeLimitedStream(body, LARGEST, "has"), largest), file.encoding())) {
      switch (file.format()) {
        case CSV -> csv(file, reader, sink);
        case NDJSON -> ndjson(reader, sink);
      }
    } catch (UncheckedIOException lost) {
      throw toFault(Objects.requireNonNull(lost.getCause()));
    } catch (IOException lost) {
      throw toFault(lost);
    }
  }

  /** Unwraps the cause: the CSV reader wraps every exception that occurs while it reads. */
  private static RuntimeException toFault(CsvParseException unreadable) {
    Throwable why = unreadable.getCause();
    while (why instanceof UncheckedIOException wrapped) {
      why = wrapped.getCause();
    }
    return switch (why) {
      case IOException lost -> toFault(lost);
      case RuntimeException own when !(own instanceof CsvParseException) -> own;
      case null, default ->
          Invalid.field(
              BODY,
              "is no CSV that can be read: %s. A cell that begins with a quote must end with one, and a quote within it is written twice; otherwise the file may be cut off"
                  .formatted(unreadable.getMessage()));
    };
  }

  private static RuntimeException toFault(IOException lost) {
    return lost instanceof ZipException || lost instanceof EOFException
        ? Invalid.field(BODY, "is no sound gzip, or breaks off: " + lost.getMessage())
        : new UncheckedIOException(lost);
  }

  private static InputStream unpacked(InputStream body, long largest) throws IOException {
    var looked = new PushbackInputStream(body, 2);
    byte[] start = looked.readNBytes(2);
    looked.unread(start);
    boolean gzip = start.length == 2 && (start[0] & 0xff) == GZIP_1 && (start[1] & 0xff) == GZIP_2;
    return gzip
        ? new SizeLimitedStream(new GZIPInputStream(looked, 1 << 16), largest, "unpacks to")
        : looked;
  }

  private static void csv(SourceFile file, Reader reader, Sink sink) throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(file.delimiter())
            .maxBufferSize(LONGEST_ROW)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFieldSize(LONGEST_ROW)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                reader)) {
      boolean named = false;
      boolean first = true;
      for (CsvRecord row : records) {
        List<String> cells = row.getFields();
        if (isBlank(cells)) {
          if (named && cells.size() > 1) {
            sink.empty();
          }
        } else if (first && namesDelimiter(cells, file.delimiter())) {
          first = false;
        } else if (named) {
          sink.row(row.getStartingLineNumber(), cells);
        } else {
          sink.columns(cells);
          named = true;
          first = false;
        }
      }
      if (!named) {
        throw Invalid.field(BODY, "is empty: the first line of a CSV file names its columns");
      }
    } catch (CsvParseException unreadable) {
      throw toFault(unreadable);
    }
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!InvisibleCharacters.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether this is the line that sets the delimiter for Excel, {@code sep=;}.
   *
   * @throws Invalid when that is not the delimiter of the mapping
   */
  private static boolean namesDelimiter(List<String> cells, char delimiter) {
    String first = InvisibleCharacters.trim(cells.getFirst());
    if (!first.regionMatches(true, 0, SEPARATOR, 0, SEPARATOR.length())
        || first.length() > SEPARATOR.length() + 1
        || !isBlank(cells.subList(1, cells.size()))) {
      return false;
    }
    if (first.length() > SEPARATOR.length() && first.charAt(SEPARATOR.length()) != delimiter) {
      throw Invalid.field(
          BODY,
          "says '%s' on its first line, but the mapping has '%s' as the delimiter"
              .formatted(first, delimiter));
    }
    return true;
  }

  private static void ndjson(Reader reader, Sink sink) throws IOException {
    sink.columns(null);
    var lines = new BufferedReader(reader, 1 << 16);
    long number = 0;
    for (String line = next(lines); line != null; line = next(lines)) {
      number++;
      if (!line.isBlank()) {
        sink.row(number, line);
      }
    }
  }

  /** {@code readLine} has no limit, so a line without an end would exhaust memory. */
  private static @Nullable String next(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = lines.read(); read != '\n'; read = lines.read()) {
      if (read < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() == LONGEST_ROW) {
        throw Invalid.field(BODY, "has a row of more than " + LONGEST_ROW + " characters");
      }
      line.append((char) read);
    }
    return line.toString();
  }
}
