package org.cairncrm;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads comma-separated rows as RFC 4180 has them: a quoted field may hold commas, line breaks, and
 * quotes that are doubled. The first row names the columns.
 */
final class OlistCsv {
  private static final int END = -1;

  private final Reader text;
  private int next;

  private OlistCsv(Reader text) throws IOException {
    this.text = text;
    this.next = text.read();
  }

  /** The rows of a packed file, each by the names of its columns. */
  static List<Map<String, String>> unpacked(Path file) throws IOException {
    try (Reader text =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return rows(text);
    }
  }

  static List<Map<String, String>> rows(Reader text) throws IOException {
    var csv = new OlistCsv(text);
    List<String> names = csv.row();
    List<Map<String, String>> rows = new ArrayList<>();
    while (csv.next != END) {
      List<String> fields = csv.row();
      if (fields.size() != names.size()) {
        throw new IOException("Row " + (rows.size() + 2) + " has other columns: " + fields);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), fields.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** A packed file of such rows, which all have the same columns. */
  static byte[] packed(List<Map<String, String>> rows) throws IOException {
    List<String> names = List.copyOf(rows.getFirst().keySet());
    var bytes = new ByteArrayOutputStream();
    try (var text = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      text.write(line(names));
      for (Map<String, String> row : rows) {
        text.write(line(names.stream().map(name -> row.getOrDefault(name, "")).toList()));
      }
    }
    return bytes.toByteArray();
  }

  private static String line(List<String> fields) {
    return fields.stream()
        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  private List<String> row() throws IOException {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (next == ',') {
      take();
      fields.add(field());
    }
    if (next == '\r') {
      take();
    }
    if (next != '\n' && next != END) {
      throw new IOException("Text after a quoted field: " + fields);
    }
    take();
    return fields;
  }

  private String field() throws IOException {
    var field = new StringBuilder();
    if (next != '"') {
      while (next != ',' && next != '\r' && next != '\n' && next != END) {
        field.append(take());
      }
      return field.toString();
    }
    take();
    while (next != END) {
      char one = take();
      if (one == '"' && next != '"') {
        return field.toString();
      }
      if (one == '"') {
        take();
      }
      field.append(one);
    }
    throw new IOException("A quoted field does not end: " + field);
  }

  private char take() throws IOException {
    char taken = (char) next;
    next = text.read();
    return taken;
  }
}
