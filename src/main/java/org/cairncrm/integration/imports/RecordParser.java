package org.cairncrm.integration.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.cairncrm.shared.InvisibleCharacters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses rows by a mapping into records, and reports the values that cannot be used. */
final class RecordParser {
  /**
   * The suffix for the origins of a list: for each of its values, the index of the mapped column.
   * Only present if the list has several columns.
   */
  static final String ORIGINS = ".columns";

  private static final int LONGEST_KEY = 100;

  /** The maximum number of decimals of an amount, and the number of decimals of a quotient. */
  private static final int DECIMALS = 4;

  private static final String UNREADABLE = "\ufffd";
  private static final String SEPARATOR = ":::";

  private static final String OTHER_NOTATION =
      "; for another notation, set 'decimal', 'thousands', 'currencySigns', 'trailingSign' or"
          + " 'parentheses' in the mapping";
  private static final String NO_EXPONENT =
      " without E notation: give the column the format 'Number' in the spreadsheet, and export it"
          + " again";

  private final ImportMapping mapping;
  private final JsonMapper json;
  private final TimeReader times;

  RecordParser(ImportMapping mapping, JsonMapper json) {
    this.mapping = mapping;
    this.json = json;
    this.times = new TimeReader(mapping.zone());
  }

  /**
   * @param pieces receives the records of the row
   * @param faults receives the column and the reason of each fault
   */
  void read(Cells row, long line, List<StagedRecord> pieces, BiConsumer<String, String> faults) {
    try {
      requireJoinable(row);
    } catch (UnusableRow unusableRow) {
      faults.accept(unusableRow.column(), unusableRow.reason());
      lose(row, line, pieces);
      return;
    }
    long size = 0;
    for (RecordMapping record : mapping.of(row.file())) {
      if (record.concerns(row)) {
        try {
          StagedRecord stagedRecord = piece(record, row, line, faults);
          size += stagedRecord.data().length();
          requireSize(size);
          pieces.add(stagedRecord);
        } catch (UnusableRow unusableRow) {
          faults.accept(unusableRow.column(), unusableRow.reason());
          lose(record, row, line, pieces);
        }
      }
    }
  }

  /** Rejects shortened keys: different keys would join the same row. */
  private static void requireJoinable(Cells row) {
    for (String column : row.file().joins().values()) {
      String key = row.cell(column);
      if (key != null) {
        ENotation.refuse(column, key);
      }
    }
  }

  private static void requireSize(long size) {
    if (size > RowFile.LONGEST_ROW) {
      throw new UnusableRow(
          "",
          "becomes more than %,d characters in all: use its long cells less often in the mapping"
              .formatted(RowFile.LONGEST_ROW));
    }
  }

  /** Finds the records of an unusable row that must be rejected with it. */
  void lose(Cells row, long line, List<StagedRecord> pieces) {
    mapping.of(row.file()).forEach(record -> lose(record, row, line, pieces));
  }

  private static void lose(RecordMapping record, Row row, long line, List<StagedRecord> pieces) {
    if (record.kind() == RecordKind.CUSTOMER) {
      // a customer that other rows describe as well is complete without this one
      return;
    }
    try {
      // a record with an id is found by it, a line by its order
      String key = record.id() == null ? "" : name(record.id(), row, "record");
      String parent =
          record.id() != null || record.parent() == null
              ? null
              : name(record.parent(), row, "record");
      pieces.add(StagedRecord.lost(record.index(), line, key, parent));
    } catch (UnusableRow unreadable) {
      // the records that lack this row cannot be determined
    }
  }

  private StagedRecord piece(
      RecordMapping record, Cells row, long line, BiConsumer<String, String> faults) {
    String customer = name(record.customer(), row, "customer");
    String key = record.id() == null ? "" : name(record.id(), row, record.kind().word());
    String parent = record.parent() == null ? null : name(record.parent(), row, parent(record));
    ObjectNode data = json.createObjectNode();
    boolean broken = false;
    for (RecordKind.Field field : record.kind().fields()) {
      try {
        if (field.type().isList()) {
          putAll(data, field, record.values(field.name()), row);
        } else {
          for (Value value : record.values(field.name())) {
            put(data, record, field, value, row);
          }
        }
      } catch (UnusableRow unusableRow) {
        faults.accept(unusableRow.column(), unusableRow.reason());
        broken = true;
      }
    }
    String time = record.kind().time();
    Instant at = time == null || !data.has(time) ? null : Instant.parse(data.path(time).asString());
    return new StagedRecord(
        customer, record.index(), line, key, parent, at, broken ? "" : data.toString());
  }

  private static String parent(RecordMapping record) {
    RecordKind parent = record.kind().parent();
    return parent == null ? "" : parent.word();
  }

  private static String name(Value value, Row row, String what) {
    String name = text(value, row);
    if (name == null) {
      throw value.empty(row, "must name the " + what);
    }
    if (name.length() > LONGEST_KEY) {
      throw UnusableRow.value(
          value.columnNames(),
          name,
          "must name the %s in at most %d characters".formatted(what, LONGEST_KEY));
    }
    int invisible = InvisibleCharacters.firstIn(name);
    if (invisible >= 0) {
      throw UnusableRow.invisible(value.columnNames(), name, invisible);
    }
    ColumnTemplate used = value.used(row);
    for (String column : used.columns()) {
      String cell = used.isColumn() ? name : row.cell(column);
      ENotation.refuse(column, String.valueOf(cell));
    }
    return name;
  }

  private static @Nullable String text(Value value, Row row) {
    String text = value.of(row);
    if (text != null && text.contains(UNREADABLE)) {
      throw new UnusableRow(
          value.columnNames(),
          "is %s, with characters that cannot be read in the encoding of the file: correct 'encoding' in the mapping, or the cell"
              .formatted(UnusableRow.quoted(text)));
    }
    return text;
  }

  private void put(
      ObjectNode data, RecordMapping record, RecordKind.Field field, Value value, Row row) {
    String text = text(value, row);
    if (text == null) {
      if (field.required() || field.ownOfRow()) {
        throw value.empty(
            row, "must give the %s of the %s".formatted(field.name(), record.kind().word()));
      }
      return;
    }
    switch (field.type()) {
      case TEXT, EMAILS, PHONES -> data.put(field.name(), text);
      case CODE -> data.put(field.name(), code(value, text));
      case WHOLE -> data.put(field.name(), whole(value, text));
      case DECIMAL -> data.put(field.name(), plain(decimal(value, text, row)));
      case DAY -> data.put(field.name(), times.day(value, text).toString());
      case INSTANT -> data.put(field.name(), times.instant(value, text).toString());
    }
  }

  /** Adds all values of a list, in the order of its columns and within their cells. */
  private void putAll(ObjectNode data, RecordKind.Field field, List<Value> values, Row row) {
    ArrayNode all = json.createArrayNode();
    ArrayNode origins = json.createArrayNode();
    for (int at = 0; at < values.size(); at++) {
      Value value = values.get(at);
      String cell = text(value, row);
      for (String part : cell == null ? List.<String>of() : parts(cell, value.separator())) {
        String one = InvisibleCharacters.trim(part);
        int invisible =
            field.type() == RecordKind.Type.EMAILS ? InvisibleCharacters.firstIn(one) : -1;
        if (invisible >= 0) {
          throw UnusableRow.invisible(value.columnNames(), one, invisible);
        }
        if (!one.isEmpty()) {
          all.add(code(value, one));
          origins.add(at);
        }
      }
    }
    if (!all.isEmpty()) {
      data.set(field.name(), all);
      if (values.size() > 1) {
        data.set(field.name() + ORIGINS, origins);
      }
    }
  }

  private static List<String> parts(String cell, @Nullable String separator) {
    String between = separator == null ? SEPARATOR : separator;
    return cell.contains(between) ? List.of(cell.split(Pattern.quote(between))) : List.of(cell);
  }

  private static String code(Value value, String text) {
    ENotation.refuse(value.columnNames(), text);
    return text;
  }

  private static int whole(Value value, String text) {
    try {
      BigDecimal number =
          number(value, value.columnNames(), text, "must be a whole number such as 12");
      return (value.negated() ? number.negate() : number).intValueExact();
    } catch (ArithmeticException fraction) {
      throw UnusableRow.value(
          value.columnNames(), text, "must be a whole number such as 12, up to 2,147,483,647");
    }
  }

  private static BigDecimal decimal(Value value, String text, Row row) {
    String expected = "must be a number such as " + value.numbers().example();
    BigDecimal number = number(value, value.columnNames(), text, expected);
    if (value.times() != null) {
      number = number.multiply(other(value, value.times(), row, "multiplied", expected));
    }
    if (value.dividedBy() != null) {
      BigDecimal divisor = other(value, value.dividedBy(), row, "divided", expected);
      if (divisor.signum() == 0) {
        throw UnusableRow.value(
            value.dividedBy(),
            String.valueOf(row.cell(value.dividedBy())),
            "must not be 0: %s is divided by it".formatted(value.columnNames()));
      }
      number = number.divide(divisor, DECIMALS, RoundingMode.HALF_UP);
    }
    return value.negated() ? number.negate() : number;
  }

  /** Removes excess zeros: shops write prices with six decimals, the last of which are zeros. */
  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return number.scale() <= DECIMALS
        ? number.toPlainString()
        : stripped.setScale(Math.max(stripped.scale(), DECIMALS)).toPlainString();
  }

  private static BigDecimal other(
      Value value, String column, Row row, String how, String expected) {
    String cell = row.cell(column);
    if (cell == null) {
      throw new UnusableRow(
          column,
          "is empty, but must be a number: %s is %s by it".formatted(value.columnNames(), how));
    }
    return number(value, column, cell, expected);
  }

  private static BigDecimal number(Value value, String column, String text, String expected) {
    BigDecimal number = value.numbers().read(text);
    if (number == null) {
      throw UnusableRow.value(
          column, text, expected + (ENotation.isNumber(text) ? NO_EXPONENT : OTHER_NOTATION));
    }
    return number;
  }
}
