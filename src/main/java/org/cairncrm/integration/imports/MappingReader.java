package org.cairncrm.integration.imports;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.rules.YamlMapping;
import org.jspecify.annotations.Nullable;

/** Reads the mapping of an import from YAML and reports every error with its position. */
final class MappingReader {
  static final String WHAT = "mapping of an import";
  static final String PAGE = "docs/imports.md";

  private static final int LONGEST = 100;
  private static final int MOST_FILES = 20;
  private static final int MOST_RECORDS = 50;

  private static final Set<String> MAPPING =
      Set.of("import", "title", "source", "zone", "files", "records");
  private static final Set<String> FILE =
      NotationReader.and(
          "file", "format", "delimiter", "encoding", "missing", "key", "joins", "fillDown");

  private final DocumentProblems documentProblems;
  private final List<SourceFile> files = new ArrayList<>();

  private MappingReader(DocumentProblems documentProblems) {
    this.documentProblems = documentProblems;
  }

  /**
   * @param file its name in messages
   * @throws InvalidDocument with all errors
   */
  static ImportMapping read(String file, String document) {
    var documentProblems = new DocumentProblems(WHAT, PAGE, file, document);
    ImportMapping mapping =
        new MappingReader(documentProblems)
            .mapping(new YamlMapping(documentProblems.compose(), documentProblems, MAPPING));
    documentProblems.throwIfAny();
    return mapping;
  }

  private ImportMapping mapping(YamlMapping mapping) {
    String name = mapping.requiredName("import");
    String title = mapping.requiredText("title", LONGEST);
    String source = mapping.text("source", LONGEST);
    ZoneId zone = zone(mapping);
    mapping.requiredItems("files", MOST_FILES, FILE).forEach(this::file);
    requireJoins(mapping);
    List<RecordMapping> records = new ArrayList<>();
    for (YamlMapping record : mapping.requiredItems("records", MOST_RECORDS, RecordReader.KEYS)) {
      new RecordReader(documentProblems, files)
          .read(record, records.size())
          .ifPresent(records::add);
    }
    requireParents(mapping, records);
    return new ImportMapping(name, title, source == null ? name : source, zone, files, records);
  }

  private ZoneId zone(YamlMapping mapping) {
    String zone = mapping.text("zone", LONGEST);
    try {
      return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      documentProblems.at(
          mapping.mark("zone"), "'" + zone + "' is no time zone, such as Europe/London");
      return ZoneId.of("UTC");
    }
  }

  private void file(YamlMapping file) {
    String name = file.requiredName("file");
    if (files.stream().anyMatch(one -> one.name().equals(name))) {
      documentProblems.at(file.mark("file"), "there is a file '" + name + "' before this one");
    }
    SourceFile.Format format = file.oneOf("format", SourceFile.Format.class);
    List<String> missing = file.words("missing", 20, LONGEST);
    Set<String> empty = new HashSet<>(missing);
    empty.add("");
    files.add(
        new SourceFile(
            files.size(),
            name,
            format == null ? SourceFile.Format.CSV : format,
            delimiter(file),
            encoding(file),
            empty,
            file.text("key", LONGEST),
            new LinkedHashMap<>(file.texts("joins", MOST_FILES, LONGEST)),
            fillDown(file, format),
            new NotationReader(documentProblems).read(file, NumberNotation.PLAIN)));
  }

  private List<String> fillDown(YamlMapping file, SourceFile.@Nullable Format format) {
    List<String> columns = file.words("fillDown", MOST_FILES, 2 * LONGEST);
    if (!columns.isEmpty() && format == SourceFile.Format.NDJSON) {
      documentProblems.at(file.mark("fillDown"), "'fillDown' is for CSV files");
    }
    return columns;
  }

  private char delimiter(YamlMapping file) {
    var written = file.scalar("delimiter");
    if (written == null) {
      return ',';
    }
    String delimiter = written.getValue();
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      documentProblems.at(file.mark("delimiter"), "'delimiter' must be one character, such as ';'");
      return ',';
    }
    return delimiter.charAt(0);
  }

  private Charset encoding(YamlMapping file) {
    String encoding = file.text("encoding", LONGEST);
    try {
      return Charset.forName(encoding == null ? "UTF-8" : encoding);
    } catch (IllegalArgumentException unknown) {
      documentProblems.at(
          file.mark("encoding"), "'" + encoding + "' is no encoding, such as utf-8");
      return java.nio.charset.StandardCharsets.UTF_8;
    }
  }

  private void requireJoins(YamlMapping mapping) {
    for (SourceFile file : files) {
      for (String joined : file.joins().keySet()) {
        SourceFile other = file(joined);
        if (other == null || other == file || other.key() == null) {
          documentProblems.at(
              mapping.mark("files"),
              "'%s' joins '%s', which must be another file with a 'key'"
                  .formatted(file.name(), joined));
        } else if (reaches(other, file, new HashSet<>())) {
          documentProblems.at(
              mapping.mark("files"),
              "'%s' and '%s' join each other".formatted(file.name(), joined));
        }
      }
    }
  }

  private boolean reaches(SourceFile from, SourceFile to, Set<String> seen) {
    return seen.add(from.name())
        && from.joins().keySet().stream()
            .map(this::file)
            .filter(Objects::nonNull)
            .anyMatch(next -> next == to || reaches(next, to, seen));
  }

  private @Nullable SourceFile file(String name) {
    return files.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** Requires orders and order lines together: a line without an order could not be applied. */
  private void requireParents(YamlMapping mapping, List<RecordMapping> records) {
    Map<RecordKind, RecordMapping> kinds = new LinkedHashMap<>();
    records.forEach(record -> kinds.put(record.kind(), record));
    if (kinds.containsKey(RecordKind.ORDER) != kinds.containsKey(RecordKind.ORDER_LINE)) {
      documentProblems.at(
          mapping.mark("records"), "an order needs its lines, and lines need their order");
    }
  }
}
