package org.cairncrm.integration.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads rows by a mapping: what each says, or what of it cannot be used. */
final class PieceMaker {
  private static final int LONGEST_KEY = 100;

  /** What is in the future is refused where it is applied; this is what can be kept until then. */
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private static final String UNREADABLE = "\ufffd";

  private final ImportMapping mapping;
  private final JsonMapper json;
  private final Map<String, DateTimeFormatter> formats = new HashMap<>();

  PieceMaker(ImportMapping mapping, JsonMapper json) {
    this.mapping = mapping;
    this.json = json;
  }

  /**
   * @param pieces is given what the row says
   * @param faults is given the column and the reason of what cannot be used
   */
  void read(Cells row, long line, List<Piece> pieces, BiConsumer<String, String> faults) {
    for (RecordMapping record : mapping.of(row.file())) {
      if (record.concerns(row)) {
        try {
          pieces.add(piece(record, row, line, faults));
        } catch (Unusable unusable) {
          faults.accept(unusable.column(), unusable.reason());
          lose(record, row, line, pieces);
        }
      }
    }
  }

  /** Reads of a row that cannot be used what it belongs to, which is not to go without it. */
  void lose(Cells row, long line, List<Piece> pieces) {
    mapping.of(row.file()).forEach(record -> lose(record, row, line, pieces));
  }

  private static void lose(RecordMapping record, Row row, long line, List<Piece> pieces) {
    if (record.kind() == RecordKind.CUSTOMER) {
      // who is told of by other rows as well, is whole without this one
      return;
    }
    try {
      // what has an id is known by it, a line by its order
      String key = record.id() == null ? "" : name(record.id(), row, "");
      String parent =
          record.id() != null || record.parent() == null ? null : name(record.parent(), row, "");
      pieces.add(Piece.lost(record.index(), line, key, parent));
    } catch (Unusable unreadable) {
      // then nobody knows what lacks it
    }
  }

  private Piece piece(
      RecordMapping record, Cells row, long line, BiConsumer<String, String> faults) {
    String customer = name(record.customer(), row, "customer");
    String key = record.id() == null ? "" : name(record.id(), row, record.kind().word());
    String parent = record.parent() == null ? null : name(record.parent(), row, parent(record));
    ObjectNode data = json.createObjectNode();
    Instant at = null;
    boolean broken = false;
    for (RecordKind.Field field : record.kind().fields()) {
      Value value = record.fields().get(field.name());
      try {
        String told = value == null ? null : text(value, row);
        if (value != null && told != null) {
          put(data, field, value, told, row);
        } else if (field.required()) {
          throw new Unusable(record.column(field.name()), "is empty: " + needed(record, field));
        }
        if (field.name().equals(record.kind().time()) && told != null) {
          at = Instant.parse(data.path(field.name()).asString());
        }
      } catch (Unusable unusable) {
        faults.accept(unusable.column(), unusable.reason());
        broken = true;
      }
    }
    return new Piece(
        customer, record.index(), line, key, parent, at, broken ? "" : data.toString());
  }

  private static String parent(RecordMapping record) {
    RecordKind parent = record.kind().parent();
    return parent == null ? "" : parent.word();
  }

  private static String needed(RecordMapping record, RecordKind.Field field) {
    return "it is the %s of the %s".formatted(field.name(), record.kind().word());
  }

  private static String name(Value value, Row row, String what) {
    String name = text(value, row);
    if (name == null) {
      throw new Unusable(value.column(), "names no " + what);
    }
    if (name.length() > LONGEST_KEY) {
      throw new Unusable(
          value.column(), "has more than " + LONGEST_KEY + " characters to name a " + what);
    }
    return name;
  }

  private static @Nullable String text(Value value, Row row) {
    String text = value.of(row);
    if (text != null && text.contains(UNREADABLE)) {
      throw new Unusable(value.column(), "has characters that cannot be read in its encoding");
    }
    return text;
  }

  private void put(ObjectNode data, RecordKind.Field field, Value value, String told, Row row) {
    switch (field.type()) {
      case TEXT -> data.put(field.name(), told);
      case LIST -> data.putArray(field.name()).add(told);
      case WHOLE -> data.put(field.name(), whole(value, told));
      case DECIMAL -> data.put(field.name(), decimal(value, told, row).toPlainString());
      case DAY -> data.put(field.name(), day(value, told).toString());
      case INSTANT -> data.put(field.name(), instant(value, told).toString());
    }
  }

  private static int whole(Value value, String told) {
    try {
      BigDecimal number = new BigDecimal(told);
      return (value.negated() ? number.negate() : number).intValueExact();
    } catch (ArithmeticException | NumberFormatException unreadable) {
      throw new Unusable(value.column(), "is '" + told + "', which is no whole number");
    }
  }

  private static BigDecimal decimal(Value value, String told, Row row) {
    BigDecimal number = number(value.column(), told);
    if (value.times() != null) {
      String other = row.cell(value.times());
      if (other == null) {
        throw new Unusable(value.times(), "is empty: another column is multiplied by it");
      }
      number = number.multiply(number(value.times(), other));
    }
    return value.negated() ? number.negate() : number;
  }

  private static BigDecimal number(String column, String told) {
    try {
      BigDecimal number = new BigDecimal(told);
      if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
        throw new Unusable(column, "is a number of more digits than can be kept");
      }
      return number;
    } catch (NumberFormatException unreadable) {
      throw new Unusable(column, "is '" + told + "', which is no number");
    }
  }

  private LocalDate day(Value value, String told) {
    try {
      return value.format() == null
          ? LocalDate.parse(told.length() > 10 ? told.substring(0, 10) : told)
          : LocalDate.from(format(value.format()).parse(told));
    } catch (DateTimeException unreadable) {
      throw new Unusable(value.column(), "is '" + told + "', which is no day" + as(value));
    }
  }

  private Instant instant(Value value, String told) {
    try {
      TemporalAccessor read =
          value.format() == null
              ? DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  told.replace(' ', 'T'),
                  ZonedDateTime::from,
                  OffsetDateTime::from,
                  LocalDateTime::from)
              : format(value.format())
                  .parseBest(
                      told,
                      ZonedDateTime::from,
                      OffsetDateTime::from,
                      LocalDateTime::from,
                      LocalDate::from);
      Instant at =
          switch (read) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(mapping.zone()).toInstant();
            default -> LocalDate.from(read).atStartOfDay(mapping.zone()).toInstant();
          };
      return BusinessTime.of(at, LATEST, "time");
    } catch (Invalid outOfBounds) {
      throw new Unusable(value.column(), outOfBounds.errors().getFirst().message());
    } catch (DateTimeException unreadable) {
      throw new Unusable(value.column(), "is '" + told + "', which is no time" + as(value));
    }
  }

  private static String as(Value value) {
    return value.format() == null
        ? ", such as 2026-03-01 18:30:00"
        : " written as " + value.format();
  }

  private DateTimeFormatter format(String pattern) {
    return formats.computeIfAbsent(pattern, Value::formatter);
  }
}
