package org.cairncrm.integration.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** A file as it comes in, gzip or not, row after row: it is never in memory as a whole. */
final class RowFile {
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private static final char MARK = '\ufeff';

  /** The most characters that a row may have. */
  static final int LONGEST_ROW = 1 << 20;

  /** The most bytes that a file may have as it is sent. */
  private static final long LARGEST = 1L << 30;

  private static final String BODY = "body";

  private RowFile() {}

  /** Is given each row with the line on which it begins. */
  interface Sink {
    /**
     * @param names of the columns of a CSV file; null for NDJSON
     */
    void columns(@Nullable List<String> names);

    /** A row of a CSV file. */
    void row(long line, List<String> cells);

    /** A line of an NDJSON file. */
    void row(long line, String json);
  }

  /**
   * @param largest the most bytes that it may have when it is unpacked: a few of them can be made
   *     to become any number
   * @throws Invalid when it is no such file
   */
  static void read(SourceFile file, InputStream body, long largest, Sink sink) {
    try (var reader =
        new PushbackReader(
            new InputStreamReader(
                unpacked(new Limited(body, LARGEST, "has"), largest), file.encoding()))) {
      skipMark(reader);
      switch (file.format()) {
        case CSV -> csv(file, reader, sink);
        case NDJSON -> ndjson(reader, sink);
      }
    } catch (UncheckedIOException lost) {
      throw told(Objects.requireNonNull(lost.getCause()));
    } catch (IOException lost) {
      throw told(lost);
    }
  }

  /** The reader wraps whatever happens while it reads. */
  private static RuntimeException told(CsvParseException unreadable) {
    Throwable why = unreadable.getCause();
    while (why instanceof UncheckedIOException wrapped) {
      why = wrapped.getCause();
    }
    return switch (why) {
      case IOException lost -> told(lost);
      case RuntimeException own when !(own instanceof CsvParseException) -> own;
      case null, default ->
          Invalid.field(BODY, "cannot be read as CSV: " + unreadable.getMessage());
    };
  }

  private static RuntimeException told(IOException lost) {
    return lost instanceof ZipException || lost instanceof EOFException
        ? Invalid.field(BODY, "is no sound gzip, or breaks off: " + lost.getMessage())
        : new UncheckedIOException(lost);
  }

  private static InputStream unpacked(InputStream body, long largest) throws IOException {
    var looked = new PushbackInputStream(body, 2);
    byte[] start = looked.readNBytes(2);
    looked.unread(start);
    boolean gzip = start.length == 2 && (start[0] & 0xff) == GZIP_1 && (start[1] & 0xff) == GZIP_2;
    return gzip ? new Limited(new GZIPInputStream(looked, 1 << 16), largest, "unpacks to") : looked;
  }

  private static void csv(SourceFile file, Reader reader, Sink sink) throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(file.delimiter())
            .maxBufferSize(LONGEST_ROW)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFieldSize(LONGEST_ROW)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                reader)) {
      Iterator<CsvRecord> rows = records.iterator();
      if (!rows.hasNext()) {
        throw Invalid.field(BODY, "is empty: the first line of a CSV file names its columns");
      }
      List<String> columns = named(rows.next().getFields());
      sink.columns(columns);
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        sink.row(row.getStartingLineNumber(), row.getFields());
      }
    } catch (CsvParseException unreadable) {
      throw told(unreadable);
    }
  }

  /** Spreadsheets begin a file with a byte order mark, which is no part of the first name. */
  private static void skipMark(PushbackReader reader) throws IOException {
    int first = reader.read();
    if (first >= 0 && first != MARK) {
      reader.unread(first);
    }
  }

  private static List<String> named(List<String> names) {
    var seen = new HashSet<String>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw Invalid.field(BODY, "has the column '" + name + "' twice");
      }
    }
    return names;
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

  /** {@code readLine} has no limit, and a line without an end would take all memory. */
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
