package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.YamlMapping;
import org.jspecify.annotations.Nullable;

/** Reads one record of a mapping. */
final class RecordReader {
  static final Set<String> KEYS =
      Set.of("record", "from", "when", "id", "customer", "parent", "fields");

  private static final int LONGEST = 200;
  private static final int MOST = 1000;
  private static final int MOST_CONDITIONS = 10;
  private static final Set<String> CONDITION =
      Set.of("column", "is", "isNot", "startsWith", "doesNotStartWith", "present");
  private final DocumentProblems documentProblems;
  private final List<SourceFile> files;

  RecordReader(DocumentProblems documentProblems, List<SourceFile> files) {
    this.documentProblems = documentProblems;
    this.files = files;
  }

  /** Reads the record; empty when it is unusable, with its errors reported. */
  Optional<RecordMapping> read(YamlMapping record, int index) {
    RecordKind kind = record.oneOf("record", RecordKind.class);
    String from = record.requiredText("from", LONGEST);
    SourceFile file =
        files.stream().filter(one -> one.name().equals(from)).findFirst().orElse(null);
    if (file == null && !from.isEmpty()) {
      documentProblems.at(record.mark("from"), "there is no file '" + from + "' among the files");
    }
    if (kind == null || file == null) {
      if (record.scalar("record") == null) {
        documentProblems.at(record.start(), "'record' is missing: one of " + RecordKind.words());
      }
      return Optional.empty();
    }
    var values =
        new ValueReader(
            documentProblems,
            file.numbers(),
            (column, in, key) -> requireColumn(column, in, key, file));
    Value id = values.one(record, "id");
    Value customer = values.one(record, "customer");
    Value parent = values.one(record, "parent");
    if (kind.named() && id == null) {
      documentProblems.at(record.start(), "'id' is missing: what the source calls it");
    }
    if (kind.parent() != null && parent == null) {
      documentProblems.at(
          record.start(), "'parent' is missing: the id of its " + kind.parent().word());
    }
    if (kind == RecordKind.CUSTOMER && customer == null) {
      customer = id;
    }
    if (customer == null) {
      documentProblems.at(record.start(), "'customer' is missing: the customer's id in the source");
      return Optional.empty();
    }
    List<RowCondition> when =
        record.items("when", MOST_CONDITIONS, CONDITION).stream()
            .map(condition -> condition(condition, file))
            .toList();
    return Optional.of(
        new RecordMapping(
            index, kind, file, when, id, customer, parent, fields(record, kind, values)));
  }

  private Map<String, List<Value>> fields(YamlMapping record, RecordKind kind, ValueReader values) {
    YamlMapping written = record.mapping("fields", kind.fieldNames());
    requireGoods(record, kind, written);
    Map<String, List<Value>> fields = new LinkedHashMap<>();
    for (RecordKind.Field field : kind.fields()) {
      List<Value> read = written == null ? List.of() : values.of(written, field);
      if (!read.isEmpty()) {
        fields.put(field.name(), read);
      } else if (field.required() && (written == null || written.node(field.name()) == null)) {
        documentProblems.at(
            written == null ? record.start() : written.start(),
            "'" + field.name() + "' is missing: every " + kind.word() + " has one");
      }
    }
    return fields;
  }

  /** Requires SKU and quantity together: both are needed to name single goods. */
  private void requireGoods(YamlMapping record, RecordKind kind, @Nullable YamlMapping written) {
    if (kind != RecordKind.CANCELLATION && kind != RecordKind.RETURN || written == null) {
      return;
    }
    boolean sku = written.node("sku") != null;
    boolean amount = written.node("amount") != null;
    if (sku != (written.node("quantity") != null)) {
      documentProblems.at(written.start(), "'sku' and 'quantity' belong together");
    } else if (sku && amount || kind == RecordKind.RETURN && !sku && !amount) {
      documentProblems.at(
          written.start(),
          "must have 'amount', or 'sku' and 'quantity'%s"
              .formatted(kind == RecordKind.CANCELLATION ? ", not both" : ""));
    }
  }

  private RowCondition condition(YamlMapping condition, SourceFile file) {
    String column = condition.requiredText("column", LONGEST);
    requireColumn(column, condition, "column", file);
    return new RowCondition(
        column,
        condition.words("is", MOST, LONGEST),
        condition.words("isNot", MOST, LONGEST),
        condition.text("startsWith", LONGEST),
        condition.text("doesNotStartWith", LONGEST),
        condition.flag("present"));
  }

  /**
   * Requires that a column of another file can be reached through joins. The file's own columns are
   * checked when it arrives.
   */
  private void requireColumn(String column, YamlMapping in, String key, SourceFile file) {
    int dot = column.indexOf('.');
    String other = dot < 0 ? "" : column.substring(0, dot);
    boolean named = files.stream().anyMatch(one -> one.name().equals(other));
    if (named && !other.equals(file.name()) && !reachable(file).contains(other)) {
      documentProblems.at(in.mark(key), "'" + file.name() + "' does not join '" + other + "'");
    }
  }

  private Set<String> reachable(SourceFile file) {
    Set<String> reached = new HashSet<>();
    List<String> next = new ArrayList<>(file.joins().keySet());
    while (!next.isEmpty()) {
      String name = next.removeLast();
      if (reached.add(name)) {
        files.stream()
            .filter(one -> one.name().equals(name))
            .forEach(one -> next.addAll(one.joins().keySet()));
      }
    }
    return reached;
  }
}
